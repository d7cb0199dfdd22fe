import type { Incident, TimeField } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './board.module.css'
import { EditableTime } from './EditableTime.tsx'
import { SeenTime } from './SeenTime.tsx'

/** When it began, was noticed, was stopped. What people know better than the machine can be put right. */
export function Times(props: { readonly number: string; readonly incident: Incident }) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { number, incident } = props

  function told(field: TimeField, name: string) {
    return (
      <EditableTime
        number={number}
        field={field}
        name={name}
        at={incident[field]}
        estimated={incident.estimates.includes(field)}
        editable={incident.can.edit}
      />
    )
  }

  return (
    <section aria-labelledby="times">
      <h3 id="times" className={classes.label}>
        {board.times}
      </h3>
      <dl className={classes.times}>
        {told('impactStartedAt', board.impactStarted)}
        {told('detectedAt', board.detected)}
        {told('awareAt', board.aware)}
        <SeenTime name={board.raised} at={incident.raisedAt} />
        <SeenTime name={board.aligned} at={incident.alignedAt} />
        {incident.harmReturnedAt && told('harmReturnedAt', board.harmReturned)}
        {told('mitigatedAt', board.mitigated)}
        {told('impactEndedAt', board.impactEnded)}
        <SeenTime name={board.converged} at={incident.convergedAt} />
        <SeenTime name={board.closed} at={incident.closedAt} />
      </dl>
    </section>
  )
}
