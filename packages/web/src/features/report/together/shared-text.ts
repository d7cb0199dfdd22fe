import type { PersonRef, SectionDocument } from '@hikeshi/contract'
import * as Y from 'yjs'
import { decode } from './bytes.ts'
import { createOutbox, type Keeper, type Send, type Standing } from './outbox.ts'

export interface Transport {
  /** All of the text, or what was added since a version. */
  readonly read: (since: number | null) => Promise<SectionDocument>
  readonly send: Send
}

export interface Snapshot {
  /** The text of the server is here: before that there is nothing to write on. */
  readonly ready: boolean
  readonly standing: Standing
  /** Why the server does not take the text. */
  readonly refusal: unknown
  readonly here: readonly PersonRef[]
}

/** The same name as on the server. */
const FRAGMENT = 'text'
const REMOTE = 'remote'
const RETRY_MS = 2000

/**
 * One text that several people write at once, as this browser has it. What is typed is in the
 * document at once, on this device before it is on its way, and gone from here only when the server
 * has it; what others type is fetched whenever something says that there is more.
 */
export function createSharedText(transport: Transport, keeper: Keeper, client: string) {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let stream: string | null = null
  let version: number | null = null
  let snapshot: Snapshot = { ready: false, standing: 'saved', refusal: null, here: [] }
  let pulling: Promise<void> | null = null
  let pullAgain = false
  let retry: ReturnType<typeof setTimeout> | undefined

  function show(change: Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }

  const outbox = createOutbox({
    keeper,
    client,
    send: transport.send,
    isShared: () => snapshot.here.length > 0,
    onStanding: (standing, refusal) => show({ standing, refusal }),
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) outbox.add(update)
  })

  function take(update: string): void {
    if (update !== '') Y.applyUpdate(doc, decode(update), REMOTE)
  }

  async function pullOnce(): Promise<void> {
    const known = await transport.read(version)
    if (version !== null && known.version < version) return resend()
    take(known.document ?? '')
    for (const update of known.updates) take(update)
    version = known.version
    stream = known.stream
    show({ ready: true, here: known.here })
  }

  /** The server has less than it had: it was restored from a backup. It gets what we know. */
  async function resend(): Promise<void> {
    const whole = await transport.read(null)
    const theirs = new Y.Doc()
    if (whole.document) Y.applyUpdate(theirs, decode(whole.document))
    take(whole.document ?? '')
    version = whole.version
    outbox.add(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(theirs)))
  }

  /** Fetches what is new. Asked again meanwhile, it looks once more. */
  function pull(): Promise<void> {
    if (pulling) {
      pullAgain = true
      return pulling
    }
    clearTimeout(retry)
    pulling = pullOnce()
      .catch(() => {
        retry = setTimeout(() => void pull(), RETRY_MS)
      })
      .finally(() => {
        pulling = null
        if (pullAgain) void pull()
        pullAgain = false
      })
    return pulling
  }

  for (const update of outbox.kept()) Y.applyUpdate(doc, decode(update), REMOTE)
  void pull()

  return {
    fragment: doc.getXmlFragment(FRAGMENT),
    snapshot: (): Snapshot => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pull,
    /** What the live stream says of this text is worth a look. */
    concerns: (changed: string): boolean => stream === null || changed === stream,
    /** Sends now what is not sent. Whether nothing is left. */
    flush: outbox.flush,
    /** The connection is back. */
    wake: (): void => {
      void pull()
      void outbox.flush()
    },
    stop: (): void => {
      clearTimeout(retry)
      outbox.stop()
      doc.destroy()
    },
  }
}

export type SharedText = ReturnType<typeof createSharedText>

/** The whole text as a string, for tests and for those who cannot send it. */
export const textOf = ({ fragment }: Pick<SharedText, 'fragment'>): string =>
  fragment.toJSON().replaceAll(/<[^>]+>/g, '')
