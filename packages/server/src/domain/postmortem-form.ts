import type { MeetingReason, Severity } from '@hikeshi/contract'

/** What the choice between a thread and a meeting rests on. */
export interface FormFacts {
  readonly severity: Severity | null
  readonly type: string | null
  /** It is kept to a few people. */
  readonly secret: boolean
  readonly responders: number
  readonly openHypotheses: number
  /** Objections that were raised against the convergence. */
  readonly objections: number
}

const RESPONDERS_MANY = 5

const RULES: Readonly<Record<MeetingReason, (facts: FormFacts) => boolean>> = {
  severe: ({ severity }) => severity === 'sev1' || severity === 'sev2',
  many_responders: ({ responders }) => responders >= RESPONDERS_MANY,
  open_hypotheses: ({ openHypotheses }) => openHypotheses > 0,
  sensitive_type: ({ type, secret }) => secret || type === 'data',
  objections: ({ objections }) => objections > 0,
}

/** Which form we would choose, and why. People choose. */
export function recommendForm(facts: FormFacts): {
  readonly form: 'meeting' | 'in_channel'
  readonly because: MeetingReason[]
} {
  const reasons = Object.entries(RULES).filter(([, applies]) => applies(facts))
  // The keys of the rules are the reasons.
  const because = reasons.map(([reason]) => reason as MeetingReason)
  return { form: because.length > 0 ? 'meeting' : 'in_channel', because }
}
