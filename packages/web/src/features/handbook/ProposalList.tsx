import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import classes from './handbook.module.css'
import { ProposalCard } from './ProposalCard.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { proposalsQuery } from './queries.ts'

/** What people would change in how we work: to decide about, and what was decided. */
export function ProposalList() {
  const { proposals: named } = useWords().words.screens
  const [state, setState] = useState<'open' | 'decided'>('open')
  const [proposing, setProposing] = useState(false)
  const found = useInfiniteQuery(proposalsQuery(state))
  const items = found.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <Stack gap="lg">
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          data={[
            { value: 'open', label: named.open },
            { value: 'decided', label: named.decided },
          ]}
          value={state}
          onChange={(value) => setState(value === 'open' ? 'open' : 'decided')}
        />
        <Button size="xs" variant="default" onClick={() => setProposing(true)}>
          {named.add}
        </Button>
      </Group>
      {found.isPending && <Loading />}
      <ProblemNotice error={found.error} />
      {found.isSuccess && items.length === 0 && <EmptyState>{named.empty}</EmptyState>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      <MoreButton found={found} subtle />
      {proposing && <ProposeDialog onClose={() => setProposing(false)} />}
    </Stack>
  )
}
