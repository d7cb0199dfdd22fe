import type { Measure } from '@hikeshi/contract'
import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { useWords } from '../../../words.tsx'
import { measuresQuery } from '../queries.ts'
import classes from '../report.module.css'
import { MeasureDialog } from './MeasureDialog.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import { useSuggestedDue } from './use-suggested-due.ts'

/** What is done so that it does not happen again: by whom, until when, and the proof. */
export function Measures(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { data: measures = [], isPending } = useQuery(measuresQuery(props.number))
  const suggestedDue = useSuggestedDue(props.number)
  const some = measures.length > 0
  const [open, setOpen] = useState<Measure | 'new' | null>(null)
  const empty = named.noneYet(props.editable)
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
        {some && add}
      </div>
      {!some && !isPending && <EmptyState action={add}>{empty}</EmptyState>}
      {some && (
        <MeasureTable
          number={props.number}
          measures={measures}
          onEdit={props.editable ? setOpen : null}
        />
      )}
      {open && (
        <MeasureDialog
          number={props.number}
          measure={open === 'new' ? null : open}
          suggestedDue={suggestedDue}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
