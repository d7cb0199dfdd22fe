import { Stack, Title, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { AddEntry } from './AddEntry.tsx'
import { EntryGroup } from './EntryGroup.tsx'

/** What is known, apart from what is guessed. What stops the harm comes first. */
export function Ledger() {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { number, incident } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const shared = { entries }
  /** How to fill it, while it can be filled. */
  const unlessFilled = (how: string): string => (incident.can.edit ? how : ledger.none)

  return (
    <section aria-labelledby="ledger">
      <VisuallyHidden>
        <Title order={2} id="ledger">
          {ledger.heading}
        </Title>
      </VisuallyHidden>
      <Stack gap="lg">
        {incident.can.edit && <AddEntry />}
        <EntryGroup
          {...shared}
          kind="action"
          title={ledger.actions}
          help={ledger.actionsHelp}
          empty={unlessFilled(ledger.noActions)}
        />
        <EntryGroup
          {...shared}
          kind="fact"
          title={ledger.facts}
          help={ledger.factsHelp}
          empty={unlessFilled(ledger.noFacts)}
        />
        <EntryGroup
          {...shared}
          kind="hypothesis"
          title={ledger.hypotheses}
          help={ledger.hypothesesHelp}
          empty={unlessFilled(ledger.noHypotheses)}
        />
        <EntryGroup
          {...shared}
          kind="decision"
          title={ledger.decisions}
          help={ledger.decisionsHelp}
        />
        <EntryGroup
          {...shared}
          kind="question"
          title={ledger.questions}
          empty={ledger.noQuestions}
        />
        <EntryGroup
          {...shared}
          kind="evidence"
          title={ledger.evidence}
          empty={unlessFilled(ledger.noEvidence)}
        />
        <EntryGroup {...shared} kind="status" title={ledger.status} />
      </Stack>
    </section>
  )
}
