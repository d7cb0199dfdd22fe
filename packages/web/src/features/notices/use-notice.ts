import type { Notice } from '@hikeshi/contract'
import { api } from '../../api.ts'
import { useAct } from '../incident/use-act.ts'

type Change = Omit<Parameters<typeof api.notices.change>[0], 'incident' | 'audience'>

/** Changes the notice for one audience. */
export function useNotice(number: string, notice: Notice, refusals: 'notify' | 'inline') {
  const { audience } = notice
  return useAct(
    number,
    (change: Change) => api.notices.change({ incident: number, audience, ...change }),
    refusals,
  )
}

export type NoticeDialogName = 'decide' | 'draft' | 'publish' | 'history'

export interface NoticeDialogProps {
  readonly number: string
  readonly notice: Notice
  readonly onClose: () => void
}
