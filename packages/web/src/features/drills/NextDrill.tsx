import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useNow } from '../../components/use-now.ts'
import { useWords } from '../../words.tsx'
import { AnswerButtons } from './AnswerButtons.tsx'
import { DrillActs } from './DrillActs.tsx'
import classes from './drills.module.css'
import { isSoon } from './moments.ts'
import { nextDrillQuery } from './queries.ts'
import { useHours } from './use-hours.ts'
import { When } from './When.tsx'

/** The next drill, for Now: only one that is near, in few words, with my answer. */
export function NextDrill() {
  const { drills: named } = useWords().words.screens
  const now = useNow()
  const { data: coming } = useQuery(nextDrillQuery)
  useHours(coming)
  const [drill] = coming ?? []
  if (!drill || !isSoon(drill, now)) return null
  const { facilitator, title, can } = drill

  return (
    <section aria-labelledby="next-drill" className={classes.aside}>
      <Title order={2} id="next-drill">
        {named.next}
      </Title>
      <div>
        <AnchorLink to="/drills">{title}</AnchorLink>
        <Text size="xs" c="dimmed">
          <When drill={drill} /> · {named.facilitator} {facilitator.name}
        </Text>
      </div>
      {can.answer && <AnswerButtons drill={drill} />}
      {can.settle && <DrillActs drill={drill} />}
    </section>
  )
}
