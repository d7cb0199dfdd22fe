import type { Proposal } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import classes from './handbook.module.css'
import { ProposalFacts } from './ProposalFacts.tsx'
import { isExact, isHeld, isStale } from './held.ts'
import { ProposedChange } from './ProposedChange.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** One proposal: what it says, what it would change, and the answer. */
export function ProposalCard(props: { readonly proposal: Proposal }) {
  const { proposals: named } = useWords().words.screens
  const { proposal } = props
  const { can, setting } = proposal
  // Whoever decides about the settings reads first what becomes of them.
  const [compared, setCompared] = useState(can.decide && setting !== null)
  const [declining, setDeclining] = useState(false)
  const adopt = useHandbookAct(() =>
    api.proposals.adopt({ proposal: proposal.id, ...(setting && { seen: setting.version }) }),
  )

  return (
    <li className={classes.card}>
      <p className={classes.said}>{proposal.text}</p>
      <ProposalFacts proposal={proposal} />
      <Group gap="sm" mt="xs">
        {can.decide && (
          <Button
            size="compact-sm"
            loading={adopt.isPending}
            disabled={isStale(proposal) || isHeld(proposal)}
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
        {isExact(proposal) && (
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
