import type { RuleParameters } from '../context.ts'

/** What an unmet rule of completeness asks for. */
export const rules = {
  'R-SM-1': () => 'Write a summary of 20 to 400 characters: what, whom, how much, how it is now',
  'R-TM-1': () => 'Enter when the impact started (an estimate will do)',
  'R-TM-2': () => 'Enter when the impact ended: after its start, and no later than convergence',
  'R-TM-3': ({ items }: RuleParameters) =>
    `The times are out of order (${named(items)}): correct them, or write “times explained: …” under detection`,
  'R-TL-1': ({ items }: RuleParameters) => `The timeline does not tell of: ${named(items)}`,
  'R-TL-2': ({ items, zone }: RuleParameters) =>
    `Nothing is recorded for ${list.format(items.map((item) => span(textOf(item), zone)))}: add what happened`,
  'R-TL-3': () =>
    'Many entries between the declaration and the convergence have no source: add links or evidence',
  'R-IM-1': () => 'Put a number to the impact, or write that it is “not measurable” and why',
  'R-CA-1': () => 'Describe at least one contributing factor (40 characters or more)',
  'R-CA-2': () =>
    'There is rarely only one factor: look at the background too, or write “only one factor” and why',
  'R-CA-3': ({ items }: RuleParameters) =>
    `Settle these hypotheses, or write under factors that they remain unknown and why: ${quoted(items)}`,
  'R-CA-4': ({ items }: RuleParameters) =>
    `Could this be about the system, and not a person? ${quoted(items)}`,
  'R-RC-1': () => 'Carry out at least one recovery action and record it (temporary is fine)',
  'R-RC-2': () =>
    'Plan the permanent fix after the temporary one, or write “no permanent fix” and why',
  'R-CV-1': () => 'Record the evidence of convergence and who agreed',
  'R-NT-1': ({ items }: RuleParameters) =>
    `Decide these notices, or publish the final one: ${named(items)}`,
  'R-CR-1': () => 'Describe the care for those who were harmed; “nobody affected” will do',
  'R-PV-1': () => 'Add a prevention measure, or write “no prevention” and why',
  'R-PV-2': ({ items }: RuleParameters) =>
    `Give these prevention measures an owner, a due date and a category: ${quoted(items)}`,
  'R-PV-3': ({ items }: RuleParameters) =>
    `Carry out these required prevention measures and add the proof: ${quoted(items)}`,
  'R-PV-4': () =>
    'Is there something stronger than “be careful”? Think of what works without anybody remembering it',
  'R-PV-5': ({ items }: RuleParameters) =>
    `Say what shows that these required prevention measures work: ${quoted(items)}`,
  'R-TD-1': ({ items }: RuleParameters) => `Finish or waive these to-dos: ${quoted(items)}`,
  'R-PM-1': () => 'Hold the postmortem (for SEV3 and SEV4 it may be waived with a reason)',
  'R-RL-1': ({ items }: RuleParameters) => `Not recorded yet: ${named(items)}`,
}

const MOMENTS: Readonly<Record<string, string>> = {
  start: 'the start of the impact',
  detection: 'how it was noticed',
  response: 'the first response',
  severity: 'the severity',
  mitigation: 'the mitigation',
  convergence: 'the convergence',
  notice: 'the notices',
  impactStartedAt: 'start of impact',
  raisedAt: 'raised',
  mitigatedAt: 'mitigated',
  convergedAt: 'converged',
  responders: 'who responded',
  scribe: 'who kept the record',
}

const list = new Intl.ListFormat('en')

/** Moments by their code, and whatever else has a name of its own. */
function named(items: RuleParameters['items']): string {
  return list.format(items.map((item) => MOMENTS[textOf(item)] ?? textOf(item)))
}

/** An interval such as `2026-01-05T08:00:00Z/2026-01-05T09:10:00Z`, on this clock. */
function span(interval: string, timeZone = 'UTC'): string {
  const [from = '', to = ''] = interval.split('/')
  const clock = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return clock.formatRange(new Date(from), new Date(to))
}

function quoted(items: RuleParameters['items']): string {
  return items.map((item) => `“${textOf(item)}”`).join(', ')
}

function textOf(item: RuleParameters['items'][number]): string {
  return typeof item === 'string' ? item : item.en
}
