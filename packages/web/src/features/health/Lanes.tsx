import type { Health } from '@hikeshi/contract'
import { Table, Text, Title } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'

const COUNTS = ['waiting', 'overdue', 'running', 'parked', 'unknown'] as const
const WRONG = new Set(['overdue', 'parked', 'unknown'])

/** How much waits in each lane, and whether anybody looks after it. */
export function Lanes(props: { readonly lanes: Health['lanes'] }) {
  const { common, health } = useWords().words.screens
  const { lanes } = health
  return (
    <section aria-labelledby="lanes">
      <Title order={2} id="lanes">
        {lanes.title}
      </Title>
      <Text c="dimmed" mb="sm">
        {lanes.text}
      </Text>
      <Table.ScrollContainer
        minWidth="40rem"
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, role: 'group', 'aria-labelledby': 'lanes' },
        }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{lanes.lane}</Table.Th>
              {COUNTS.map((count) => (
                <Table.Th key={count} className={classes.number}>
                  {lanes[count]}
                </Table.Th>
              ))}
              <Table.Th className={classes.number}>{lanes.oldest}</Table.Th>
              <Table.Th className={classes.number}>{lanes.scan}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.lanes.map((lane) => (
              <Table.Tr key={lane.lane}>
                <Table.Th scope="row" fw="normal">
                  {lanes.names[lane.lane] ?? lane.lane}
                </Table.Th>
                {COUNTS.map((count) => (
                  <Table.Td
                    key={count}
                    className={classes.number}
                    data-wrong={(WRONG.has(count) && lane[count] > 0) || undefined}
                  >
                    {lane[count]}
                  </Table.Td>
                ))}
                <Table.Td className={classes.number}>
                  {lane.oldestDueSeconds === null
                    ? '–'
                    : lanes.seconds(Math.round(lane.oldestDueSeconds))}
                </Table.Td>
                <Table.Td className={classes.number}>
                  {lane.scanAgeSeconds === null ? '–' : lanes.ago(Math.round(lane.scanAgeSeconds))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed" mt="sm">
        {common.labelled(lanes.unknown, lanes.unknownHelp)}
      </Text>
    </section>
  )
}
