import type { Measure } from '@hikeshi/contract'
import { Table } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import { MeasureRow } from './MeasureRow.tsx'

export function MeasureTable(props: {
  readonly number: string
  readonly measures: readonly Measure[]
  readonly onEdit: ((measure: Measure) => void) | null
}) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { onEdit } = props

  return (
    <Table className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{named.text}</Table.Th>
          <Table.Th>{named.need}</Table.Th>
          <Table.Th>{named.owner}</Table.Th>
          <Table.Th>{named.due}</Table.Th>
          <Table.Th>{named.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.measures.map((measure) => (
          <MeasureRow
            key={measure.id}
            number={props.number}
            measure={measure}
            onEdit={onEdit && (() => onEdit(measure))}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}
