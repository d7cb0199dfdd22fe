import { Stack, Title, VisuallyHidden } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { BoardText } from './BoardText.tsx'
import { ClosingCard } from './ClosingCard.tsx'
import { ConvergenceCard } from './ConvergenceCard.tsx'
import { Decisions } from './Decisions.tsx'
import { People } from './People.tsx'
import { Policy } from './Policy.tsx'
import { Roles } from './Roles.tsx'
import { Times } from './Times.tsx'

/** The state of things, for whoever looks in for ten seconds. */
export function Board() {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { number, incident } = useScreen()

  return (
    <section aria-labelledby="board">
      <VisuallyHidden>
        <Title order={2} id="board">
          {board.heading}
        </Title>
      </VisuallyHidden>
      <Stack gap="lg">
        <ConvergenceCard />
        <ClosingCard incident={incident} />
        <BoardText field="priorityLine" label={board.priority} empty={board.priorityEmpty} strong />
        <BoardText field="impact" label={board.impact} empty={board.impactEmpty} />
        <BoardText field="worstCase" label={board.worstCase} empty={board.worstCaseEmpty} />
        <Policy />
        <Decisions />
        <People />
        <Roles />
        <Times number={number} incident={incident} />
      </Stack>
    </section>
  )
}
