import { isBefore } from '../time.ts'
import { blamingSentences } from './blame.ts'
import { preventions, sectionText, type ReportFacts } from './facts.ts'
import { unless, unlessNone, weights, type RuleTable } from './rule.ts'
import { isOnlyCare, saysOnlyFactor } from './wording.ts'

/** Rules that never keep anybody from closing: they say what a good report would also hold. */
export const adviceRules = {
  'R-TL-2': { section: 'timeline', weights: weights('SSS-'), check: holes },
  'R-TL-3': {
    section: 'timeline',
    weights: weights('SS--'),
    check: (facts) => unless(isSourced(facts)),
  },
  'R-CA-2': {
    section: 'factors',
    weights: weights('SS--'),
    check: (facts) => unless(hasSeveralFactors(facts)),
  },
  'R-CA-4': { section: 'factors', weights: weights('SSS-'), check: blame },
  'R-PV-4': {
    section: 'prevention',
    weights: weights('SSS-'),
    check: (facts) => unless(hasStrongPrevention(facts)),
  },
  'R-RL-1': { section: 'meta', weights: weights('SSS-'), check: unrecordedPeople },
} as const satisfies RuleTable

const HOLE_MINUTES_MIN = 60
const CADENCES = 3
const SOURCED_MIN = 0.6
const MINUTE_MS = 60_000

/** Stretches between declaration and convergence of which nothing is told, as ISO 8601 intervals. */
function holes({ incident, moments }: ReportFacts): readonly string[] | null {
  const { raisedAt, convergedAt, nextUpdateMinutes } = incident
  if (convergedAt === null) return null
  const [from, to] = [millisecondsOf(raisedAt), millisecondsOf(convergedAt)]
  const longest = Math.max(HOLE_MINUTES_MIN, CADENCES * (nextUpdateMinutes ?? 0)) * MINUTE_MS
  const within = moments.map(millisecondsOf).filter((at) => at > from && at < to)
  const told = [from, ...within.toSorted((one, other) => one - other), to]
  const wrong = told.flatMap((at, index) => {
    const next = told[index + 1] ?? at
    return next - at > longest ? [`${instantOf(at)}/${instantOf(next)}`] : []
  })
  return unlessNone(wrong)
}

/** Enough of what was noted while the harm lasted says where it comes from. */
function isSourced({ incident, entries }: ReportFacts): boolean {
  const { raisedAt, convergedAt } = incident
  const noted = entries.filter(
    ({ withdrawn, at }) => !withdrawn && !isBefore(at, raisedAt) && !isBefore(convergedAt, at),
  )
  const sourced = noted.filter(
    ({ kind, url, message, basedOn }) =>
      kind === 'evidence' || url !== null || message !== null || basedOn.length > 0,
  )
  return sourced.length >= SOURCED_MIN * noted.length
}

function hasSeveralFactors(facts: ReportFacts): boolean {
  const text = sectionText(facts, 'factors')
  return text === '' || countFactors(text) > 1 || saysOnlyFactor(text)
}

/** Points of a list, or else paragraphs. */
function countFactors(text: string): number {
  const points = text.match(/^\s*(?:[-*+・]|\d+[.)])\s*\S/gmu)?.length ?? 0
  const paragraphs = text.split(/\n\s*\n/).filter((part) => !/^\s*#/.test(part))
  return Math.max(points, paragraphs.length)
}

function blame(facts: ReportFacts): readonly string[] | null {
  const text = ['factors', 'detection', 'summary', 'learned']
    .map((key) => sectionText(facts, key))
    .join('\n')
  return unlessNone(blamingSentences(text, facts.names))
}

function hasStrongPrevention(facts: ReportFacts): boolean {
  const measures = preventions(facts)
  return measures.length === 0 || measures.some(({ text }) => !isOnlyCare(text))
}

/** Codes of what is not on record: who responded, who kept the record. */
function unrecordedPeople({ participants, incident, entries }: ReportFacts) {
  const scribe = incident.roles['scribe']?.person ?? null
  const missing = [
    ...(participants.length === 0 ? ['responders'] : []),
    ...(scribe === null && entries.length === 0 ? ['scribe'] : []),
  ]
  return unlessNone(missing)
}

const millisecondsOf = (at: string): number => Temporal.Instant.from(at).epochMilliseconds
const instantOf = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
