import type { ComponentProps } from 'react'
import { PreviewDialog } from './PreviewDialog.tsx'
import { ProposalDialog } from './ProposalDialog.tsx'

/** What a change would do: whoever may change this part saves it from here, and anybody else proposes it. */
export function LookDialog(
  props: ComponentProps<typeof ProposalDialog> & ComponentProps<typeof PreviewDialog>,
) {
  const { onSent: _, ...shown } = props
  return props.part.can.change ? <PreviewDialog {...shown} /> : <ProposalDialog {...props} />
}
