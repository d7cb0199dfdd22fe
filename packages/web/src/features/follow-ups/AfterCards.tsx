import { AfterNudge } from './AfterNudge.tsx'
import { FlowQuestion } from './FlowQuestion.tsx'
import { PulseQuestion } from './PulseQuestion.tsx'
import { useAfter } from './use-after.ts'

/** What incidents that are over ask of me, for the list of what waits for me. */
export function AfterCards() {
  const { said, asked } = useAfter()
  return (
    <>
      {said.map((nudge) => (
        <AfterNudge key={nudge.id} nudge={nudge} />
      ))}
      {asked.map(({ incident, pulse }) =>
        pulse ? <PulseQuestion key={`pulse ${incident.id}`} incident={incident} /> : null,
      )}
      {asked.map(({ incident, flow }) =>
        flow ? <FlowQuestion key={`flow ${incident.id}`} incident={incident} /> : null,
      )}
    </>
  )
}
