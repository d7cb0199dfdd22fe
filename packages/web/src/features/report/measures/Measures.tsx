import type { Measure } from '@hikeshi/contract'
import { Button, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { useWords } from '../../../words.tsx'
import { measuresQuery } from '../queries.ts'
import classes from '../report.module.css'
import { MeasureDialog } from './MeasureDialog.tsx'
import { MeasureRow } from './MeasureRow.tsx'

/** What is done so that it does not happen again: by whom, until when, and the proof. */
export function Measures(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { data: measures } = useQuery(measuresQuery(props.number))
  const [open, setOpen] = useState<Measure | 'new' | null>(null)
  const add = props.editable && (
    <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
      {named.add}
    </Button>
  )

  return (
    <section aria-labelledby="measures">
      <div className={classes.sectionHead}>
        <Title order={3} id="measures">
          {named.heading}
        </Title>
        {measures && measures.length > 0 && add}
      </div>
      {measures?.length === 0 && <EmptyState action={add}>{named.empty}</EmptyState>}
      {measures && measures.length > 0 && (
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
            {measures.map((measure) => (
              <MeasureRow
                key={measure.id}
                measure={measure}
                onEdit={props.editable ? () => setOpen(measure) : null}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open && (
        <MeasureDialog
          number={props.number}
          measure={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
