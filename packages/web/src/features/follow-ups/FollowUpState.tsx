import type { FollowUp } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'

/** How far it is: the state of a measure, or what a report still lacks. */
export function FollowUpState(props: { readonly item: FollowUp }) {
  const { followUps: named, report } = useWords().words.screens
  const { measure, missing } = props.item
  if (measure === null) {
    return <span>{missing ? named.missing(missing) : named.complete}</span>
  }
  return (
    <>
      <span>{measure.required ? named.required : named.continuing}</span>
      <span>{report.measures.states[measure.state]}</span>
    </>
  )
}
