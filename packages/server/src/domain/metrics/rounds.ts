import type { TimeField } from '@hikeshi/contract'
import type { Stamp } from './record.ts'

/** What begins, ends or turns a round of an incident, oldest first. */
export type Turn =
  | { readonly type: 'raised' | 'reopened' | 'mitigated' | 'resumed'; readonly at: string }
  | { readonly type: 'converged'; readonly at: string; readonly impactEndedAt: string | null }
  | {
      readonly type: 'edited'
      readonly at: string
      readonly impactStartedAt?: string | null
      readonly mitigatedAt?: string | null
      readonly impactEndedAt?: string | null
      readonly harmReturnedAt?: string | null
      /** Which of these times are no better than an estimate. */
      readonly estimated?: readonly TimeField[]
    }

/** From being raised, or reopened, to convergence. */
export interface Round {
  readonly begun: Stamp
  readonly harmFrom: Stamp | null
  /** The mitigation after which the harm did not go on. */
  readonly mitigated: Stamp | null
  readonly harmTo: Stamp | null
  readonly converged: Stamp | null
}

/** The rounds of an incident: one, and one more for each time that it was reopened. */
export function roundsOf(turns: readonly Turn[]): readonly Round[] {
  return turns.reduce<readonly Round[]>(turned, [])
}

function turned(rounds: readonly Round[], turn: Turn): readonly Round[] {
  const stamp: Stamp = { at: turn.at, source: 'auto' }
  switch (turn.type) {
    case 'raised':
      return [...rounds, { ...UNKNOWN, begun: stamp }]
    case 'reopened':
      // The harm is back, and nobody has said since when: not later than this.
      return [...rounds, { ...UNKNOWN, begun: stamp, harmFrom: { ...stamp, source: 'estimated' } }]
    case 'mitigated':
      return withLast(rounds, { mitigated: stamp })
    case 'resumed':
      return withLast(rounds, { mitigated: null, harmTo: null })
    case 'converged':
      return withLast(rounds, {
        converged: stamp,
        ...(turn.impactEndedAt === null ? {} : { harmTo: told(turn.impactEndedAt, 'manual') }),
      })
    case 'edited':
      return edited(rounds, turn)
  }
}

const UNKNOWN = { harmFrom: null, mitigated: null, harmTo: null, converged: null } as const

/** The start of the impact is that of the first round; its return, its end, and what stopped it, those of the last. */
function edited(
  rounds: readonly Round[],
  turn: Extract<Turn, { type: 'edited' }>,
): readonly Round[] {
  const { impactStartedAt } = turn
  const started =
    impactStartedAt === undefined
      ? rounds
      : rounds.map((round, index) =>
          index === 0
            ? { ...round, harmFrom: told(impactStartedAt, sourceIn(turn, 'impactStartedAt')) }
            : round,
        )
  return withLast(started, lastEdited(turn, rounds.length > 1))
}

function lastEdited(turn: Extract<Turn, { type: 'edited' }>, again: boolean): Partial<Round> {
  const { mitigatedAt, impactEndedAt, harmReturnedAt } = turn
  return {
    ...(harmReturnedAt === undefined || !again
      ? {}
      : { harmFrom: told(harmReturnedAt, sourceIn(turn, 'harmReturnedAt')) }),
    ...(mitigatedAt === undefined
      ? {}
      : { mitigated: told(mitigatedAt, sourceIn(turn, 'mitigatedAt')) }),
    ...(impactEndedAt === undefined
      ? {}
      : { harmTo: told(impactEndedAt, sourceIn(turn, 'impactEndedAt')) }),
  }
}

function sourceIn(
  { estimated = [] }: Extract<Turn, { type: 'edited' }>,
  field: TimeField,
): Stamp['source'] {
  return estimated.includes(field) ? 'estimated' : 'manual'
}

function told(at: string | null, source: Stamp['source']): Stamp | null {
  return at === null ? null : { at, source }
}

function withLast(rounds: readonly Round[], change: Partial<Round>): readonly Round[] {
  return rounds.map((round, index) =>
    index === rounds.length - 1 ? { ...round, ...change } : round,
  )
}
