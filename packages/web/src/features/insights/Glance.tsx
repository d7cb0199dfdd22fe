import type { MetricId, MetricValue } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'
import { countedIn, headline, isMany } from './figures.ts'
import { GLANCE } from './groups.ts'
import classes from './Insights.module.css'

/** The few numbers worth a glance; each leads to its cases further down. */
export function Glance(props: { readonly values: ReadonlyMap<MetricId, MetricValue> }) {
  const { words, language } = useWords()
  const { insights } = words.screens
  const shown = GLANCE.flatMap((id) => {
    const value = props.values.get(id)
    return value ? [{ id, value }] : []
  })

  return (
    <section aria-labelledby="glance">
      <h2 id="glance" className={classes.group}>
        {insights.groups.glance}
      </h2>
      <ul className={classes.glance}>
        {shown.map(({ id, value }) => (
          <li key={id}>
            <a className={classes.glanceLink} href={`#${id}`}>
              <span className={classes.name}>{insights.metrics[id].name}</span>
              <span className={classes.figure}>
                {headline(value, { id, words: insights, language })}
              </span>
              {value.kind === 'spread' && value.median !== null && (
                <span className={classes.quiet}>
                  {insights.median} · {insights.n(value.n)}
                </span>
              )}
              {value.kind === 'share' && isMany(value) && (
                <span className={classes.quiet}>
                  {insights.share(value.part, value.of, countedIn(id))}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
