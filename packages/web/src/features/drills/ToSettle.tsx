import { Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import { DrillActs } from './DrillActs.tsx'
import classes from './drills.module.css'
import { pastDrillsQuery } from './queries.ts'
import { When } from './When.tsx'

/** Asks whoever planned or led a drill that is over whether it was held. */
export function ToSettle() {
  const { settle: named } = useWords().words.screens.drills
  const { data } = useInfiniteQuery(pastDrillsQuery)
  const waiting = data?.pages.flatMap(({ items }) => items).filter(({ can }) => can.settle) ?? []
  if (waiting.length === 0) return null

  return (
    <section aria-labelledby="drills-to-settle">
      <Title order={2} id="drills-to-settle">
        {named.title}
      </Title>
      <p className={classes.quiet}>{named.text}</p>
      <ul className={classes.list}>
        {waiting.map((drill) => (
          <li key={drill.id} className={classes.row}>
            <strong>{drill.title}</strong>
            <span className={classes.quiet}>
              <When drill={drill} />
            </span>
            <DrillActs drill={drill} />
          </li>
        ))}
      </ul>
    </section>
  )
}
