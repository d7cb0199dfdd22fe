import { FlowQuestion } from './FlowQuestion.tsx'
import { PulseQuestion } from './PulseQuestion.tsx'
import { useAfter } from './use-after.ts'
import { WaitingCard } from './WaitingCard.tsx'

/** What incidents that are over ask of me, for the list of what waits for me. */
export function AfterCards() {
  const { waiting, asked } = useAfter()
  return (
    <>
      {waiting.map((item) => (
        <WaitingCard key={`${item.kind} ${item.id}`} item={item} />
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
