import type { NudgeCode, NudgeFacts, NudgePlace } from '@hikeshi/contract'
import type { Asking, Rung } from './asking.ts'
import { isHeard, kindOf } from './catalogue.ts'
import { afterConditions } from './conditions-after.ts'
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
  /** After that it is too late for it; null: it never is. */
  readonly until: Temporal.Instant | null
  /** Null: the room. */
  readonly to: string | null
  readonly place: NudgePlace
  readonly facts: NudgeFacts
}

/** Two sayings of one thing come no closer together than this. */
const APART = { minutes: 3 } as const
/** Whoever was busy when the others heard it may still hear it so much later. */
const LATE = { minutes: 6 } as const

/** Everything that holds now and may be said here. */
export function askings(seen: Snapshot): readonly Asking[] {
  return [...commandConditions, ...workConditions, ...tellingConditions, ...afterConditions]
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
  const settled = before.some(({ state }) => state === 'acted') && !kindOf(code).staysOpen
  if (settled) return []
  const last = Math.max(-1, ...before.map((one) => one.step))
  const apart = before.map((one) => instant(one.at).add(APART))
  const first = before.find((one) => one.step === last)
  const dueOf = (step: number, at: Temporal.Instant | undefined, until: Due['until'] = null) => {
    const rung = asking.rungs[step]
    if (rung === undefined || at === undefined) return []
    const { place } = rung
    return listeners(rung)
      .filter((to) => !before.some((one) => one.step === step && one.to === to))
      .filter((to) => !isMuted({ code, to }, said))
      .map((to) => ({ code, about, step, at, until, to, place, facts }))
  }
  const next = asking.rungs[last + 1]
  return [
    ...(first ? dueOf(last, asking.rungs[last]?.at, instant(first.at).add(LATE)) : []),
    ...dueOf(last + 1, next && latest(next.at, ...apart)),
  ]
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
