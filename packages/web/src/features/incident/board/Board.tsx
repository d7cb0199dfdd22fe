import { Stack, Title, VisuallyHidden } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { SameFactors } from '../../cases/SameFactors.tsx'
import { SimilarCases } from '../../cases/SimilarCases.tsx'
import { BoardNotices } from '../../notices/BoardNotices.tsx'
import { useScreen } from '../screen.ts'
import { Inquiries } from '../topics/Inquiries.tsx'
import { Topics } from '../topics/Topics.tsx'
import { Absorbed } from './Absorbed.tsx'
import { AlignmentCard } from './AlignmentCard.tsx'
import { AsideNotice } from './AsideNotice.tsx'
import { BoardText } from './BoardText.tsx'
import { ClosingCard } from './ClosingCard.tsx'
import { ConvergenceCard } from './ConvergenceCard.tsx'
import { Decisions } from './Decisions.tsx'
import { MissedNotice } from './MissedNotice.tsx'
import { OnwardCard } from './OnwardCard.tsx'
import { OpeningNotice } from './OpeningNotice.tsx'
import { OwnerChange } from './OwnerChange.tsx'
import { People } from '../people/People.tsx'
import { Roles } from './Roles.tsx'
import { Times } from './Times.tsx'
import { UndecidedList } from './UndecidedList.tsx'
import { WatchCard } from './WatchCard.tsx'
import { WorstCase } from './WorstCase.tsx'

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
        <AsideNotice />
        <OpeningNotice />
        <OwnerChange />
        <AlignmentCard />
        <WatchCard />
        <ConvergenceCard />
        <OnwardCard />
        {incident.convergedAt && <MissedNotice incident={incident} />}
        <ClosingCard incident={incident} />
        <UndecidedList />
        <BoardText
          field="priorityLine"
          label={board.priority}
          empty={board.priorityEmpty}
          standing={incident.importantNow}
          strong
        />
        <BoardText field="impact" label={board.impact} empty={board.impactEmpty} />
        <WorstCase />
        <BoardText
          field="policy"
          label={board.policy}
          empty={incident.alignedAt ? board.undecided : board.policyEmpty}
        />
        <Decisions />
        {incident.convergedAt === null && !incident.aside && <SimilarCases number={number} />}
        {incident.convergedAt !== null && !incident.aside && <SameFactors number={number} />}
        <BoardNotices />
        <People />
        <Topics />
        <Inquiries />
        <Roles />
        <Absorbed />
        <Times number={number} incident={incident} />
      </Stack>
    </section>
  )
}
