import { isBefore } from '../time.ts'
import { recoveries, sectionText, type ReportFacts } from './facts.ts'
import { unless, unlessNone, weights, type RuleTable } from './rule.ts'
import { timelineGaps } from './timeline-gaps.ts'
import {
  hasNumber,
  isPlaceholder,
  lengthOf,
  saysNoPermanentFix,
  saysNotMeasurable,
  saysStillUnknown,
  saysTimesExplained,
} from './wording.ts'

/** Rules about the account of what happened. */
export const accountRules = {
  'R-SM-1': {
    section: 'summary',
    weights: weights('HHHH'),
    check: (facts) => unless(hasSummary(facts)),
  },
  'R-TM-1': {
    section: 'meta',
    weights: weights('HHHS'),
    check: ({ incident }) => unless(incident.impactStartedAt !== null),
  },
  'R-TM-2': { section: 'meta', weights: weights('HHHS'), check: (facts) => unless(hasEnd(facts)) },
  'R-TM-3': { section: 'meta', weights: weights('HHSS'), check: timesOutOfOrder },
  'R-TL-1': {
    section: 'timeline',
    weights: weights('HHS-'),
    check: (facts) => unlessNone(timelineGaps(facts)),
  },
  'R-IM-1': {
    section: 'impact',
    weights: weights('HHS-'),
    check: (facts) => unless(hasImpact(facts)),
  },
  'R-CA-1': {
    section: 'factors',
    weights: weights('HHH-'),
    check: (facts) => unless(hasFactor(facts)),
  },
  'R-CA-3': { section: 'factors', weights: weights('HHS-'), check: openHypotheses },
  'R-RC-1': {
    section: 'recovery',
    weights: weights('HHHS'),
    check: (facts) => unless(recoveries(facts).length > 0),
  },
  'R-RC-2': {
    section: 'recovery',
    weights: weights('HHS-'),
    check: (facts) => unless(hasPermanentFix(facts)),
  },
} as const satisfies RuleTable

const SUMMARY_MIN = 20
const SUMMARY_MAX = 400
const FACTOR_MIN = 40

function hasSummary(facts: ReportFacts): boolean {
  const summary = sectionText(facts, 'summary')
  const length = lengthOf(summary)
  return length >= SUMMARY_MIN && length <= SUMMARY_MAX && !isPlaceholder(summary)
}

function hasEnd({ incident }: ReportFacts): boolean {
  const { impactStartedAt, impactEndedAt, convergedAt } = incident
  if (impactEndedAt === null) return false
  return !isBefore(impactEndedAt, impactStartedAt) && !isBefore(convergedAt, impactEndedAt)
}

/** Names the first two times that stand the wrong way round, unless the report says why they do. */
function timesOutOfOrder(facts: ReportFacts): readonly string[] | null {
  const { impactStartedAt, raisedAt, mitigatedAt, convergedAt } = facts.incident
  const times = Object.entries({ impactStartedAt, raisedAt, mitigatedAt, convergedAt })
  const known = times.filter(([, at]) => at !== null)
  const wrong = known.find(([, at], index) => isBefore(known[index + 1]?.[1] ?? null, at))
  if (wrong === undefined || saysTimesExplained(sectionText(facts, 'detection'))) return null
  const [later] = known[known.indexOf(wrong) + 1] ?? wrong
  return [wrong[0], later]
}

function hasImpact(facts: ReportFacts): boolean {
  const impact = `${facts.incident.impact ?? ''}\n${sectionText(facts, 'impact')}`
  // A figure is a number, or says why there is none.
  if (Object.values(facts.figures).some((figure) => figure !== null)) return true
  return hasNumber(impact) || saysNotMeasurable(impact)
}

function hasFactor(facts: ReportFacts): boolean {
  const factors = sectionText(facts, 'factors')
  const said = lengthOf(factors) >= FACTOR_MIN && !isPlaceholder(factors)
  return said && factors !== sectionText(facts, 'summary')
}

function openHypotheses(facts: ReportFacts): readonly string[] | null {
  const open = facts.entries.filter(
    ({ kind, state, withdrawn }) => kind === 'hypothesis' && state === 'open' && !withdrawn,
  )
  const explained = saysStillUnknown(sectionText(facts, 'factors'))
  return explained ? null : unlessNone(open.map(({ text }) => text))
}

/** After a temporary measure something that stays: done, dated, or said to be needless. */
function hasPermanentFix(facts: ReportFacts): boolean {
  const done = recoveries(facts)
  const dated = facts.measures.some(({ kind, due }) => kind === 'permanent' && due !== null)
  return (
    done.every(({ permanent }) => permanent) ||
    done.some(({ permanent }) => permanent) ||
    dated ||
    saysNoPermanentFix(sectionText(facts, 'recovery'))
  )
}
