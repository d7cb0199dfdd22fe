import type { Insights, MetricId, MetricValue } from '@hikeshi/contract'
import { Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '../../words.tsx'
import { Glance } from './Glance.tsx'
import { GROUPS } from './groups.ts'
import classes from './Insights.module.css'
import { MetricGroup } from './MetricGroup.tsx'
import { NotYet } from './NotYet.tsx'

/** All figures of the page: the few for a glance, then learning, response, prevention and process. */
export function Figures(props: { readonly insights: Insights }) {
  const { insights: words } = useWords().words.screens
  const { insights } = props
  const values = useMemo<ReadonlyMap<MetricId, MetricValue>>(
    () => new Map(insights.metrics.map(({ id, value }) => [id, value])),
    [insights],
  )
  const cases = useMemo(() => new Map(insights.cases.map((one) => [one.number, one])), [insights])

  return (
    <Stack gap="xl">
      <div>
        <Text className={classes.facts} size="xs" c="dimmed" role="status">
          {words.counted(insights.cases.length)} · {words.privacy}
        </Text>
        <Text size="xs" c="dimmed">
          {words.mine(insights.mine.responded, insights.mine.commanded)}
        </Text>
        {insights.cut && <Text size="xs">{words.cut}</Text>}
      </div>
      <Glance values={values} />
      {GROUPS.map((group) => (
        <MetricGroup
          key={group.key}
          title={words.groups[group.key]}
          ids={group.ids}
          values={values}
          cases={cases}
        />
      ))}
      <NotYet missing={GROUPS.flatMap(({ ids }) => ids.filter((id) => !values.has(id)))} />
    </Stack>
  )
}
