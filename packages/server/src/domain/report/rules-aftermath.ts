import { lets } from '../measure-carry.ts'
import { preventions, sectionText, type ReportFacts } from './facts.ts'
import { unless, unlessNone, weights, type RuleTable } from './rule.ts'
import { saysNoPrevention } from './wording.ts'

/** Rules about what had to follow: agreement, telling people, care, prevention, review. */
export const aftermathRules = {
  'R-CV-1': {
    section: 'evidence',
    weights: weights('HHHS'),
    check: (facts) => unless(hasConverged(facts)),
  },
  'R-NT-1': { section: 'notices', weights: weights('HHS-'), check: unfinishedNotices },
  'R-CR-1': {
    section: 'care',
    weights: weights('HS--'),
    check: (facts) => unless(sectionText(facts, 'care') !== ''),
  },
  'R-PV-1': {
    section: 'prevention',
    weights: weights('HHS-'),
    check: (facts) => unless(hasPrevention(facts)),
  },
  'R-PV-2': { section: 'prevention', weights: weights('HHS-'), check: vaguePreventions },
  'R-PV-3': { section: 'prevention', weights: weights('HHH-'), check: unfinishedPreventions },
  'R-PV-5': { section: 'prevention', weights: weights('HHH-'), check: unverifiedPreventions },
  'R-TD-1': { section: 'todo', weights: weights('HHHS'), check: blockingTodos },
  'R-PM-1': {
    section: 'learned',
    weights: weights('HHS-'),
    check: (facts) => unless(isReviewed(facts)),
  },
} as const satisfies RuleTable

/** Gate G1 was passed, or the report prints why it was not. */
function hasConverged({ incident }: ReportFacts): boolean {
  const { convergedAt, convergeOverride, convergence } = incident
  if (convergedAt === null) return false
  const evident = convergence !== null && convergence.evidence.length > 0
  return convergeOverride !== null || (evident && convergence.agreedBy.length > 0)
}

function unfinishedNotices({ notices }: ReportFacts) {
  const unfinished = notices.filter(({ state }) => state !== 'not_needed' && state !== 'final')
  return unlessNone(unfinished.map(({ name }) => name))
}

function hasPrevention(facts: ReportFacts): boolean {
  return preventions(facts).length > 0 || saysNoPrevention(sectionText(facts, 'prevention'))
}

function vaguePreventions(facts: ReportFacts): readonly string[] | null {
  const vague = preventions(facts).filter(
    ({ owner, due, category }) => owner === null || due === null || category === null,
  )
  return unlessNone(vague.map(({ text }) => text))
}

/** Required, and neither done with a proof nor, where the profile allows it, carried over. */
function unfinishedPreventions(facts: ReportFacts): readonly string[] | null {
  const switched = facts.profile.prevention === 'carried' ? 'carried' : 'done'
  const unfinished = preventions(facts).filter((measure) => !lets(measure, switched))
  return unlessNone(unfinished.map(({ text }) => text))
}

/** Done, and nothing shows yet that it works, where the profile asks for it. */
function unverifiedPreventions(facts: ReportFacts): readonly string[] | null {
  const { prevention } = facts.profile
  const unverified = preventions(facts).filter(
    (measure) => lets(measure, 'done') && !lets(measure, prevention),
  )
  return unlessNone(unverified.map(({ text }) => text))
}

function blockingTodos({ todos }: ReportFacts) {
  const open = todos.filter(({ blocks, state }) => blocks === 'close' && state === 'open')
  return unlessNone(open.map(({ text }) => text))
}

/** Held; for slight incidents a reason for doing without will do. */
function isReviewed({ postmortem, incident }: ReportFacts): boolean {
  if (postmortem === null) return false
  const serious = incident.severity === 'sev1' || incident.severity === 'sev2'
  return postmortem.held || (!serious && postmortem.form === 'waived')
}
