import type { Notice } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toLocalInput } from '../incident/local-instant.ts'
import { templatesQuery } from './queries.ts'

interface Draft {
  readonly text: string
  readonly cites: string[]
  /** As the input writes it; empty for no promise. */
  readonly nextAt: string
}

/** What is being written: the draft as it stands, or the template of the phase with the usual time. */
export function useDraft(number: string, notice: Notice) {
  const { data } = useQuery(templatesQuery(number, notice.audience))
  const [revised, setRevised] = useState<Partial<Draft>>({})
  const template = data?.items.find(({ phase }) => phase === data.phase)
  const fresh = {
    text: template?.text ?? '',
    cites: [],
    nextAt: toLocalInput(data?.nextAt ?? null),
  }
  return {
    offered: data?.items ?? [],
    draft: { ...(savedDraft(notice) ?? fresh), ...revised } satisfies Draft,
    revise: (change: Partial<Draft>) => setRevised((before) => ({ ...before, ...change })),
  }
}

/** The draft that waits to go out, if one does. */
export function savedDraft({ state, text, cites, nextAt }: Notice): Draft | null {
  if (state !== 'drafted' && state !== 'approved') return null
  return { text: text ?? '', cites, nextAt: toLocalInput(nextAt) }
}
