import type { Postmortem } from '@hikeshi/contract'
import { PulseResult } from '../../follow-ups/PulseResult.tsx'
import { PostmortemGuide } from './PostmortemGuide.tsx'
import { Recommendation } from './Recommendation.tsx'

/** Which form we would choose, how to hold it, and how people felt about the incident. */
export function PostmortemHelp(props: {
  readonly number: string
  readonly postmortem: Postmortem
}) {
  const { postmortem } = props
  const form = postmortem.form ?? postmortem.recommended.form
  return (
    <>
      {!postmortem.held && <Recommendation postmortem={postmortem} />}
      {form !== 'waived' && <PostmortemGuide form={form} />}
      <PulseResult number={props.number} />
    </>
  )
}
