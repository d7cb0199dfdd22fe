import type { CaseRecord, Stamp } from './record.ts'
import type { Round } from './rounds.ts'
import {
  lasting,
  mix,
  secondsBetween,
  share,
  spread,
  weaker,
  whether,
  type Cases,
  type Dot,
  type Mix,
  type Share,
  type Spread,
} from './values.ts'

/** M-R1: first signal − start of impact. Harm that was noticed before it began has no time to detect. */
export function timeToDetect(cases: Cases): Spread | null {
  return spread(
    cases.flatMap((one) =>
      lasting(one, one.times.impactStarted, one.times.detected ?? boundOf(one.times.aware, one)),
    ),
  )
}

/** Nobody raises what nobody knows of: where nobody told, it is no later than that. */
function boundOf(told: Stamp | null, { times }: CaseRecord): Stamp {
  return { at: told?.at ?? times.declared.at, source: 'estimated' }
}

/** M-R2: cases noticed by a machine or a colleague, of all: before the users did. */
export function noticedBeforeUsers(cases: Cases): Share | null {
  return share(cases, ({ origin }) => whether(origin === 'system' || origin === 'staff'))
}

/** M-R2: who noticed first. */
export function noticedBy(cases: Cases): Mix | null {
  return mix(
    cases.length,
    cases.map(({ origin, number }) => ({ key: origin, case: number })),
  )
}

/** M-R3: raised − first signal, where somebody told it: the raising says nothing about itself. */
export function timeToDeclare(cases: Cases): Spread | null {
  return spread(cases.flatMap((one) => lasting(one, one.times.detected, one.times.declared)))
}

/** M-R4: the first person besides the reporter − raised. */
export function timeToAssemble(cases: Cases): Spread | null {
  return spread(cases.flatMap((one) => lasting(one, one.times.declared, one.times.firstJoined)))
}

/** M-R4: the first commander − raised. */
export function timeToCommander(cases: Cases): Spread | null {
  return spread(cases.flatMap((one) => lasting(one, one.times.declared, one.times.commander)))
}

/** M-R5: the alignment finished − raised. A skipped one has no time. */
export function timeToAlign(cases: Cases): Spread | null {
  return spread(
    cases.flatMap((one) =>
      one.alignmentSkipped ? [] : lasting(one, one.times.declared, one.times.aligned),
    ),
  )
}

/** M-R5: alignments that were skipped, of those finished or skipped. */
export function alignmentSkipped(cases: Cases): Share | null {
  return share(cases, ({ alignmentSkipped: skipped, times }) =>
    times.aligned === null ? null : whether(skipped),
  )
}

/** M-R6: the mitigation that held − the beginning of its round. */
export function timeToMitigate(cases: Cases): Spread | null {
  return spread(perRound(cases, ({ begun, mitigated }) => [begun, mitigated]))
}

/** M-R7: how long people were harmed, all rounds together: the one that they feel. */
export function timeUnderHarm(cases: Cases): Spread | null {
  return spread(cases.flatMap(harmOf))
}

function harmOf(one: CaseRecord): readonly Dot[] {
  const spans = one.rounds.flatMap(({ harmFrom, harmTo }) => lasting(one, harmFrom, harmTo))
  // A round whose harm is unknown, or still goes on, makes the sum unknown.
  if (spans.length < one.rounds.length) return []
  if (spans.length === 0) return []
  const value = spans.reduce((all, span) => all + span.value, 0)
  const source = spans.map((span) => span.source).reduce(weaker)
  return [{ case: one.number, value, source, part: null }]
}

/** M-R8: agreed that it has stopped − the mitigation that held, round by round. */
export function confirmationLag(cases: Cases): Spread | null {
  return spread(perRound(cases, ({ mitigated, converged }) => [mitigated, converged]))
}

function perRound(
  cases: Cases,
  ends: (round: Round) => readonly [Round['begun'] | null, Round['begun'] | null],
): readonly Dot[] {
  return cases.flatMap((one) =>
    one.rounds.flatMap((round, index) =>
      lasting(one, ...ends(round), one.rounds.length === 1 ? null : String(index + 1)),
    ),
  )
}

/** M-R9: first notice − somebody knew, per audience that was to be told, at SEV1 and SEV2. */
export function timeToFirstNotice(cases: Cases): Spread | null {
  return spread(
    cases
      .filter(isSerious)
      .flatMap((one) =>
        one.notices.flatMap(({ audience, wanted, firstAt }) =>
          wanted && firstAt !== null
            ? lasting(one, knownIn(one), { at: firstAt, source: 'auto' }, audience)
            : [],
        ),
      ),
  )
}

const knownIn = (one: CaseRecord): Stamp => one.times.aware ?? boundOf(null, one)

const isSerious = ({ severity }: CaseRecord) => severity === 'sev1' || severity === 'sev2'

/** M-R10: promised news that came no later than two minutes after its time, of all that was due. */
export const promisesKept = (cases: Cases): Share | null => share(cases, ({ promises }) => promises)

/** M-R11: cases that were reopened, of those that converged. */
export function reopened(cases: Cases): Share | null {
  return share(cases, ({ rounds }) =>
    rounds.some(({ converged }) => converged !== null) ? whether(rounds.length > 1) : null,
  )
}

const DECIDED_WITHIN_SECONDS = 20 * 60

/** M-P8: audiences decided within twenty minutes, of all audiences, at SEV1 to SEV3. */
export function noticeDecided(cases: Cases, now: string): Share | null {
  return share(cases, ({ severity, times, notices }) => {
    const early = secondsBetween(times.declared.at, now) < DECIDED_WITHIN_SECONDS
    if (severity === null || severity === 'sev4' || early) return null
    const inTime = notices.filter(
      ({ decidedAt }) =>
        decidedAt !== null &&
        secondsBetween(times.declared.at, decidedAt) <= DECIDED_WITHIN_SECONDS,
    )
    return { part: inTime.length, of: notices.length }
  })
}
