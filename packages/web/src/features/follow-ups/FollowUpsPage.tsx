import { Group, Input, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import classes from './follow-ups.module.css'
import { FollowUpRow } from './FollowUpRow.tsx'
import { type Grouping, grouped, GROUPINGS } from './grouped.ts'
import { followUpsQuery } from './queries.ts'

/** What outlives incidents: measures and reports of all of them, mine first. */
export function FollowUpsPage() {
  const { followUps: named } = useWords().words.screens
  const [mine, setMine] = useState(false)
  const [grouping, setGrouping] = useState<Grouping>('none')
  const { data: items = [], error, isPending, refetch } = useQuery(followUpsQuery(mine))

  return (
    <div className={classes.page}>
      <PageTitle>{named.title}</PageTitle>
      <Stack gap="lg">
        <Text c="dimmed">{named.intro}</Text>
        <Group gap="lg">
          <Input.Wrapper label={named.whose} labelElement="div">
            <div>
              <SegmentedControl
                size="xs"
                aria-label={named.whose}
                data={[
                  { value: 'all', label: named.everybody },
                  { value: 'mine', label: named.mine },
                ]}
                value={mine ? 'mine' : 'all'}
                onChange={(value) => setMine(value === 'mine')}
              />
            </div>
          </Input.Wrapper>
          <Input.Wrapper label={named.group} labelElement="div">
            <div>
              <SegmentedControl
                size="xs"
                aria-label={named.group}
                data={GROUPINGS.map((value) => ({ value, label: named.groups[value] }))}
                value={grouping}
                onChange={setGrouping}
              />
            </div>
          </Input.Wrapper>
        </Group>
        {isPending && <Loading />}
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {!isPending && !error && items.length === 0 && (
          <EmptyState>{mine ? named.emptyMine : named.empty}</EmptyState>
        )}
        {grouped(items, grouping, named.nobody).map(({ name, key, items: some }) => (
          <section key={key} aria-label={name ?? named.title}>
            {name !== null && (
              <Title order={2} mb="xs">
                {name}
              </Title>
            )}
            <ul className={classes.list}>
              {some.map((item) => (
                <FollowUpRow key={`${item.kind} ${item.id}`} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </Stack>
    </div>
  )
}
