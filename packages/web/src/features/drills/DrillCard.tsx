import type { Drill } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { AnswerButtons } from './AnswerButtons.tsx'
import { DrillActs } from './DrillActs.tsx'
import { DrillFacts } from './DrillFacts.tsx'
import { DrillPeople } from './DrillPeople.tsx'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'

/** A drill to come: what it is, my answer in one press, and who comes. */
export function DrillCard(props: { readonly drill: Drill; readonly next?: boolean }) {
  const { answer } = useWords().words.screens.drills
  const { drill } = props
  return (
    <article className={classes.card} data-next={props.next || undefined} aria-label={drill.title}>
      <div className={classes.head}>
        <h3 className={classes.title}>{drill.title}</h3>
        <DrillActs drill={drill} />
      </div>
      <DrillFacts drill={drill} />
      {drill.can.answer && (
        <div>
          <Text size="xs" c="dimmed" mb="xs" aria-hidden>
            {answer.label}
          </Text>
          <AnswerButtons drill={drill} />
        </div>
      )}
      <DrillPeople drill={drill} />
    </article>
  )
}
