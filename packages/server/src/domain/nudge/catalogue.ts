import type { NudgeAct, NudgeCode } from '@hikeshi/contract'
import type { Snapshot } from './snapshot.ts'

interface Kind {
  /** What its buttons lead to, the likeliest first. */
  readonly acts: readonly NudgeAct[]
  /** Safety and promises: said even to somebody busy, even in the alignment. */
  readonly presses?: true
  /** Nobody hears it outside working hours. */
  readonly inOfficeHours?: true
  /** Its buttons only lead somewhere: what it asks for may still be to do. */
  readonly staysOpen?: true
  /** In the room it does not count against the budget of the room. */
  readonly exempt?: true
}

/** Every nudge, the most urgent first. */
const KINDS: Readonly<Record<NudgeCode, Kind>> = {
  'N-03': { acts: ['summon'], presses: true, exempt: true },
  'N-01': { acts: ['takeCommand', 'askCommand'] },
  'N-05': { acts: ['openNotices'], presses: true, exempt: true },
  'N-08': { acts: ['askEveryone'] },
  'N-12': { acts: ['takeCommand'] },
  'N-02': { acts: ['setSeverity'] },
  'N-06': { acts: ['showTodos'] },
  'N-07': { acts: ['showTodos'] },
  'N-10': { acts: ['answer'] },
  watch: { acts: ['proposeConvergence', 'watchOn'] },
  'N-04': { acts: ['noChange', 'postUpdate'] },
  'N-18': { acts: ['openNotices'] },
  'N-09': { acts: ['showLedger'] },
  'N-19': { acts: ['attachEvidence'] },
  'N-11': { acts: ['passCommand', 'askDeputy'] },
  'N-13': { acts: ['passCommand'] },
  'N-15': { acts: ['showTodos'] },
  'N-14': { acts: ['showTodos'] },
  breakout: { acts: ['showTopics'] },
  'N-17': { acts: ['showTopics'] },
  'N-21': { acts: ['goThere'] },
  'N-16': { acts: ['scribe', 'showTodos'] },
  'N-20': { acts: ['openReport'], inOfficeHours: true },
  'N-22': { acts: ['updateMeasure', 'talkItOver'], inOfficeHours: true, staysOpen: true },
  'N-23': { acts: ['openReport'], inOfficeHours: true, staysOpen: true },
  digest: { acts: ['openFollowUps'], inOfficeHours: true, staysOpen: true },
}

const ORDER = Object.keys(KINDS) as readonly NudgeCode[]

export const urgencyOf = (code: NudgeCode): number => ORDER.indexOf(code)
export const kindOf = (code: NudgeCode): Kind => KINDS[code]

const QUIET: ReadonlySet<NudgeCode> = new Set(['N-01', 'N-03', 'N-05'] as const)
/** A small team has its days, too: what is left to do is no noise of the incident. */
const FEW: ReadonlySet<NudgeCode> = new Set([
  ...QUIET,
  ...(['N-08', 'N-22', 'N-23', 'digest'] as const),
])

/** A quiet organisation and a small team hear less. */
export function isHeard(code: NudgeCode, { level }: Pick<Snapshot, 'level'>): boolean {
  if (level === 'quiet') return QUIET.has(code)
  return level === 'few' ? FEW.has(code) : true
}

/** First-time commanders get more explanation, and nobody else sees that they do. */
export function needsMore(person: string, { level, commander, people }: Snapshot): boolean {
  if (level === 'coach') return true
  if (level === 'quiet' || commander?.person !== person) return false
  return people.some((one) => one.person === person && one.commanded === 0)
}
