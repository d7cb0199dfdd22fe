import type { NudgeCode, NudgeFacts, NudgePlace } from '@hikeshi/contract'
import type { Asking, Rung } from './asking.ts'
import { isHeard } from './catalogue.ts'
import { commandConditions } from './conditions-command.ts'
import { tellingConditions } from './conditions-telling.ts'
import { workConditions } from './conditions-work.ts'
import { instant, latest } from './moments.ts'
import type { Said, Snapshot } from './snapshot.ts'

/** One saying that is owed, and from when on. */
export interface Due {
  readonly code: NudgeCode
  readonly about: string | null
  readonly step: number
  readonly at: Temporal.Instant
  /** Null: the room. */
  readonly to: string | null
  readonly place: NudgePlace
  readonly facts: NudgeFacts
}

/** Two sayings of one thing come no closer together than this. */
const APART = { minutes: 3 } as const

/** Everything that holds now and may be said here. */
export function askings(seen: Snapshot): readonly Asking[] {
  return [...commandConditions, ...workConditions, ...tellingConditions]
    .flatMap((condition) => condition(seen))
    .filter(({ code }) => isHeard(code, seen))
}

/** The next saying of each of them, whenever it is due. */
export function duesOf(seen: Snapshot): readonly Due[] {
  return askings(seen).flatMap((asking) => nextOf(asking, seen))
}

function nextOf(asking: Asking, { said }: Snapshot): readonly Due[] {
  const { code, about, begins, facts } = asking
  const before = said.filter(
    (one) =>
      one.code === code &&
      one.about === about &&
      Temporal.Instant.compare(one.at, begins) >= 0 &&
      one.state !== 'ended',
  )
  if (before.some(({ state }) => state === 'acted')) return []
  const step = Math.max(-1, ...before.map((one) => one.step)) + 1
  const rung = asking.rungs[step]
  if (rung === undefined) return []
  const at = latest(rung.at, ...before.map((one) => instant(one.at).add(APART)))
  return listeners(rung)
    .filter((to) => !isMuted({ code, to }, said))
    .map((to) => ({ code, about, step, at, to, place: rung.place, facts }))
}

const listeners = ({ to, place }: Rung): readonly (string | null)[] =>
  place === 'private' ? to : [null]

/** "Not needed": for the room if the room said so, for oneself if it was said aside. */
function isMuted(
  { code, to }: { readonly code: NudgeCode; readonly to: string | null },
  said: readonly Said[],
): boolean {
  return said.some(
    (one) => one.code === code && one.state === 'dismissed' && (one.to === null || one.to === to),
  )
}
