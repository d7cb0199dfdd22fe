import type { MetricValue } from '@hikeshi/contract'
import { Box, Table } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './Insights.module.css'

/** What became of each nudge, the most frequent first. */
export function NudgesFigure(props: {
  readonly name: string
  readonly value: Extract<MetricValue, { kind: 'nudges' }>
}) {
  const { nudges, nudgeColumns: columns } = useWords().words.screens.insights
  return (
    // Nothing in it takes the focus: the keyboard moves it sideways itself.
    <Box className={classes.scroll} role="region" aria-label={props.name} tabIndex={0}>
      <Table aria-label={props.name} className={classes.table ?? ''} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{columns.nudge}</Table.Th>
            <Table.Th scope="col" ta="end">
              {columns.shown}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {columns.acted}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {columns.dismissed}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.value.rows.map(({ code, shown, acted, dismissed }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row" fw="normal">
                {nudges[code]}
              </Table.Th>
              <Table.Td ta="end">{shown}</Table.Td>
              <Table.Td ta="end">{acted}</Table.Td>
              <Table.Td ta="end">{dismissed}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}
