import * as Y from 'yjs'
import { decode, encode } from './bytes.ts'

export type Standing = 'offline' | 'refused' | 'saved' | 'unsaved'

/** Where what is not sent yet outlives a reload and a cut. */
export interface Keeper {
  /** What this device, or another tab of it, has kept. */
  readonly load: () => readonly string[]
  /** Null: nothing is left to keep. */
  readonly save: (update: string | null) => void
}

export interface Burst {
  readonly client: string
  readonly sequence: number
  readonly update: string
}

/** Thrown by a sender: the server has said no, and asking again will not help. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

export type Send = (burst: Burst) => Promise<unknown>

interface OutboxParts {
  readonly keeper: Keeper
  readonly client: string
  readonly send: Send
  /** Whether somebody else is waiting to see it. */
  readonly isShared: () => boolean
  readonly onStanding: (standing: Standing, refusal: unknown) => void
}

/** Alone one is in less of a hurry. */
const PACE_MS = { shared: 300, alone: 1000 }
const RETRY_MS = { first: 500, most: 10_000 }

/**
 * What was typed and is not on the server: first on this device, then sent in order, one burst at a
 * time. A burst whose answer was lost is sent again as it was, so that it is taken once.
 */
export function createOutbox({ keeper, client, send, isShared, onStanding }: OutboxParts) {
  const kept = keeper.load()
  let waiting: Uint8Array[] = kept.map(decode)
  let sending: Burst | null = null
  let flight: Promise<boolean> | null = null
  let sequence = 0
  let waitMs = RETRY_MS.first
  let timer: ReturnType<typeof setTimeout> | undefined

  const left = (): Uint8Array[] => [...(sending ? [decode(sending.update)] : []), ...waiting]

  function keep(): void {
    const updates = left()
    keeper.save(updates.length === 0 ? null : encode(Y.mergeUpdates(updates)))
  }

  function flushIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  /** Takes what waits as one burst. Null when nothing does. */
  function next(): Burst | null {
    if (sending || waiting.length === 0) return sending
    sending = { client, sequence, update: encode(Y.mergeUpdates(waiting)) }
    sequence += 1
    waiting = []
    return sending
  }

  async function sendAll(): Promise<boolean> {
    for (let burst = next(); burst; burst = next()) {
      try {
        await send(burst)
      } catch (error) {
        if (error instanceof Refused) onStanding('refused', error.cause)
        else {
          onStanding('offline', null)
          flushIn(waitMs)
          waitMs = Math.min(waitMs * 2, RETRY_MS.most)
        }
        return false
      }
      sending = null
      waitMs = RETRY_MS.first
      keep()
    }
    onStanding('saved', null)
    return true
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    flight ??= sendAll().finally(() => {
      flight = null
    })
    return flight
  }

  if (kept.length > 0) flushIn(0)

  return {
    kept: () => kept,
    add: (update: Uint8Array): void => {
      waiting = [...waiting, update]
      keep()
      onStanding('unsaved', null)
      if (!flight) flushIn(isShared() ? PACE_MS.shared : PACE_MS.alone)
    },
    flush,
    stop: (): void => clearTimeout(timer),
  }
}
