import type { ActionKind, EntryKind, Message, Origin } from '@hikeshi/contract'
import { useCallback } from 'react'
import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** Marks a message as what it is, marks it as something else, or takes the mark back. */
export function useMark({ id, mark: before }: Message) {
  const { number, incident } = useScreen()
  const stopsHarm = incident.convergedAt === null
  const { mutate, isPending } = useAct(number, async (kind: EntryKind | null): Promise<unknown> => {
    if (before && kind === null) return api.entries.withdraw({ entry: before.entry })
    if (before && kind) return api.entries.change({ entry: before.entry, kind })
    if (!kind) return null
    const actionKind = stopsHarm ? 'mitigation' : 'permanent'
    return api.entries.record({
      incident: number,
      kind,
      message: id,
      ...(kind === 'action' ? { actionKind } : {}),
    })
  })
  const mark = useCallback(
    (kind: EntryKind | null) => {
      if (kind !== (before?.kind ?? null)) mutate(kind)
    },
    [mutate, before?.kind],
  )
  const detail = useAct(
    number,
    (details: { readonly origin?: Origin; readonly actionKind?: ActionKind }) =>
      before ? api.entries.change({ entry: before.entry, ...details }) : Promise.resolve(null),
  )
  return { mark, detail: detail.mutate, pending: isPending || detail.isPending }
}
