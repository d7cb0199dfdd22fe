import type { Proposal } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import classes from './handbook.module.css'
import { ProposalFacts } from './ProposalFacts.tsx'
import { ProposedChange } from './ProposedChange.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** One proposal: what it says, what it would change, and the answer. */
export function ProposalCard(props: { readonly proposal: Proposal }) {
  const { proposals: named } = useWords().words.screens
  const { proposal } = props
  const { can } = proposal
  const isExact = proposal.diff !== null || proposal.todo !== null
  const [compared, setCompared] = useState(false)
  const [declining, setDeclining] = useState(false)
  const adopt = useHandbookAct(() => api.proposals.adopt({ proposal: proposal.id }))

  return (
    <li className={classes.card}>
      <p className={classes.said}>{proposal.text}</p>
      <ProposalFacts proposal={proposal} />
      <Group gap="sm" mt="xs">
        {can.decide && (
          <Button
            size="compact-sm"
            loading={adopt.isPending}
            disabled={proposal.todo?.stale ?? false}
            onClick={() => adopt.mutate(undefined)}
          >
            {named.adopt}
          </Button>
        )}
        {can.decide && (
          <Button size="compact-sm" variant="default" onClick={() => setDeclining(true)}>
            {named.decline}
          </Button>
        )}
        {isExact && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {named.change}
          </Button>
        )}
      </Group>
      {compared && <ProposedChange proposal={proposal} />}
      <ProblemNotice error={adopt.error} />
      {declining && <DeclineDialog proposal={proposal.id} onClose={() => setDeclining(false)} />}
    </li>
  )
}
