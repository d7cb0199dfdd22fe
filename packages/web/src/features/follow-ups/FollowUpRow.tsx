import type { FollowUp } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { useWords } from '../../words.tsx'
import { MeasureDialog } from '../report/measures/MeasureDialog.tsx'
import { FollowUpFacts } from './FollowUpFacts.tsx'
import classes from './follow-ups.module.css'

/** One thing that is still to be done, and the way to it. */
export function FollowUpRow(props: { readonly item: FollowUp }) {
  const { followUps: named } = useWords().words.screens
  const { incident, measure } = props.item
  const [open, setOpen] = useState(false)
  const number = String(incident.number)

  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{measure?.text ?? named.report}</Text>
        <FollowUpFacts item={props.item} />
      </div>
      {measure ? (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {named.change}
        </Button>
      ) : (
        <ButtonLink size="xs" variant="default" to="/incidents/$number/report" params={{ number }}>
          {named.openReport}
        </ButtonLink>
      )}
      {open && measure && (
        <MeasureDialog number={number} measure={measure} onClose={() => setOpen(false)} />
      )}
    </li>
  )
}
