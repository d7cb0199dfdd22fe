import { Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { DrillActs } from './DrillActs.tsx'
import classes from './drills.module.css'
import { pastDrillsQuery } from './queries.ts'
import { When } from './When.tsx'

/** Asks whoever planned or leads a drill that is over, or is an admin, whether it was held; `mine` leaves admins alone. */
export function ToSettle(props: { readonly mine?: boolean }) {
  const { person } = useMe()
  const { settle: named } = useWords().words.screens.drills
  const { data } = useInfiniteQuery(pastDrillsQuery)
  const past = data?.pages.flatMap(({ items }) => items) ?? []
  const waiting = past.filter(
    ({ can, facilitator, scheduledBy }) =>
      can.settle && (!props.mine || [facilitator.id, scheduledBy.id].includes(person.id)),
  )
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
