import type { Clock } from './clock.ts'
import type { Millis, State } from './state.ts'
import { type Done, type Happened, type Turn, perform } from './turn.ts'

/** What follows from a change. */
export interface Reflexes<Outgoing> {
  /** Turns what happened into what goes out. */
  readonly envelopes: (turn: Turn, happenings: readonly Happened[]) => readonly Outgoing[]
  readonly send: (outgoing: Outgoing) => void
  /** When time alone will change something; null when it will not. */
  readonly nextDue: (state: State) => Millis | null
  readonly whenDue: (turn: Turn) => void
}

/** The one place that holds the state. */
export interface Heart {
  readonly state: () => State
  readonly change: <Result>(work: (turn: Turn) => Result) => Result
  /** Takes over a change that was made elsewhere from the present state. */
  readonly commit: (done: Omit<Done<unknown>, 'result'>) => void
  readonly onChange: (listener: () => void) => () => void
  readonly moveTo: (baseUrl: string) => void
}

/** A heart that begins with a state. */
export function heart<Outgoing>(clock: Clock, begin: State, reflexes: Reflexes<Outgoing>): Heart {
  let state = begin
  let alarm: (() => void) | null = null
  const listeners = new Set<() => void>()

  function commit({ state: next, happenings }: Omit<Done<unknown>, 'result'>): void {
    const sent = perform(next, clock.now(), (turn) => reflexes.envelopes(turn, happenings))
    const isNew = sent.state !== state
    state = sent.state
    for (const outgoing of sent.result) reflexes.send(outgoing)
    wait()
    if (isNew) for (const listener of listeners) listener()
  }

  function change<Result>(work: (turn: Turn) => Result): Result {
    const done = perform(state, clock.now(), work)
    commit(done)
    return done.result
  }

  function wait(): void {
    alarm?.()
    const due = reflexes.nextDue(state)
    const ring = (): void => {
      change(reflexes.whenDue)
    }
    alarm = due === null ? null : clock.at(due, ring)
  }

  function onChange(listener: () => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  wait()
  return {
    state: () => state,
    commit,
    change,
    onChange,
    moveTo(baseUrl) {
      state = { ...state, baseUrl }
    },
  }
}
