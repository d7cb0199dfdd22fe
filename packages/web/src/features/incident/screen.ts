import type { EntryKind, Incident } from '@hikeshi/contract'
import { createContext, type RefObject, use } from 'react'

export type Part = 'board' | 'room' | 'ledger' | 'todos'

export type Side = Extract<Part, 'ledger' | 'todos'>

export type DialogName =
  | 'addTopic'
  | 'assign'
  | 'pass'
  | 'alignInWriting'
  | 'approve'
  | 'archive'
  | 'callUrl'
  | 'cameTrue'
  | 'declare'
  | 'dismiss'
  | 'finishAlignment'
  | 'followThrough'
  | 'handOver'
  | 'impact'
  | 'merge'
  | 'monitor'
  | 'nextUpdate'
  | 'object'
  | 'ownerHandover'
  | 'policy'
  | 'propose'
  | 'releaseCloser'
  | 'reopen'
  | 'reopenReport'
  | 'requestClose'
  | 'resolve'
  | 'restore'
  | 'resume'
  | 'ruleOut'
  | 'sendBack'
  | 'severity'
  | 'skipAlignment'
  | 'summon'
  | 'visibility'
  | 'worstCase'

/** What the parts of the incident page share. */
export interface Screen {
  readonly number: string
  readonly incident: Incident
  /** The id of whoever looks at the page. */
  readonly me: string
  readonly part: Part
  /** Which of the two stands beside the room, where there is room for it. */
  readonly side: Side
  readonly show: (part: Part) => void
  /** Shows a part of the page, and the keyboard goes on at this place of it. */
  readonly goTo: (part: Part, id?: string) => void
  readonly dialog: DialogName | null
  readonly open: (dialog: DialogName) => void
  readonly closeDialog: () => void
  readonly composer: RefObject<HTMLTextAreaElement | null>
  /** What the composer writes: a kind of entry, or plainly a message. */
  readonly writeAs: EntryKind | null
  readonly setWriteAs: (kind: EntryKind | null) => void
  /** Brings the composer up, ready to write this. */
  readonly compose: (kind: EntryKind | null) => void
}

export const ScreenContext = createContext<Screen | null>(null)

export function useScreen(): Screen {
  const screen = use(ScreenContext)
  if (!screen) throw new Error('useScreen needs a ScreenContext above it.')
  return screen
}
