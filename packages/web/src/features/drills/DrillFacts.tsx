import type { Drill } from '@hikeshi/contract'
import { Anchor } from '@mantine/core'
import { Ago } from '../../components/Ago.tsx'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'
import { partsOf } from './place.ts'
import { When } from './When.tsx'

/** When it is, where, who leads it, and what for. */
export function DrillFacts(props: { readonly drill: Drill }) {
  const { drills: named } = useWords().words.screens
  const { drill } = props
  const { place, purpose, facilitator, minutes, rhythm } = drill

  return (
    <>
      <p className={classes.when}>
        <strong>
          <When drill={drill} />
        </strong>
        <span className={classes.quiet}>{named.minutes(minutes)}</span>
        <span className={classes.quiet}>
          <Ago at={drill.startsAt} />
        </span>
        {rhythm === 'monthly' && <span className={classes.mark}>{named.everyMonth}</span>}
      </p>
      <dl className={classes.facts}>
        {purpose !== null && (
          <>
            <dt>{named.purpose}</dt>
            <dd className={classes.written}>{purpose}</dd>
          </>
        )}
        {place !== null && (
          <>
            <dt>{named.place}</dt>
            <dd>
              {partsOf(place).map(({ text, link }) =>
                link ? (
                  <Anchor key={text} href={text} target="_blank" rel="noopener noreferrer">
                    {text}
                  </Anchor>
                ) : (
                  text
                ),
              )}
            </dd>
          </>
        )}
        <dt>{named.facilitator}</dt>
        <dd>{facilitator.name}</dd>
      </dl>
    </>
  )
}
