import type { Incident } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import classes from './board.module.css'
import { EditableTime } from './EditableTime.tsx'

/** When it began, was noticed, was stopped. The ends of the impact can be mended. */
export function Times(props: { readonly number: string; readonly incident: Incident }) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { number, incident } = props
  const known = [
    { name: board.detected, at: incident.detectedAt },
    { name: board.raised, at: incident.raisedAt },
    { name: board.aligned, at: incident.alignedAt },
    { name: board.mitigated, at: incident.mitigatedAt },
    { name: board.converged, at: incident.convergedAt },
    { name: board.closed, at: incident.closedAt },
  ]
  const editable = incident.can.edit

  return (
    <section aria-labelledby="times">
      <h3 id="times" className={classes.label}>
        {board.times}
      </h3>
      <dl className={classes.times}>
        <EditableTime
          number={number}
          field="impactStartedAt"
          name={board.impactStarted}
          at={incident.impactStartedAt}
          editable={editable}
        />
        {known.map(({ name, at }) =>
          at ? (
            <div key={name} className={classes.contents}>
              <dt>{name}</dt>
              <dd>
                <Clock at={at} />
              </dd>
            </div>
          ) : null,
        )}
        <EditableTime
          number={number}
          field="impactEndedAt"
          name={board.impactEnded}
          at={incident.impactEndedAt}
          editable={editable}
        />
      </dl>
    </section>
  )
}
