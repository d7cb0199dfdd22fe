import type { LifecycleEvents } from '../../incident-events.ts'
import type { EventWords } from '../context.ts'

const BECAUSE = {
  false_alarm: 'a false alarm',
  no_action: 'nothing to be done about it',
  known: 'known already',
} as const

const because = (reason: string | null): string => (reason === null ? '' : `: ${reason}`)

/** Sentences about going aside and coming back, clocks, and who carries on. */
export const lifecycleEvents: Pick<EventWords, keyof LifecycleEvents> = {
  'incident.alignment_time_up': () => 'The ten minutes of the alignment are over',
  'incident.slack_away': ({ from, to }, { term }) =>
    `Slack was away from ${term.time(from)} to ${term.time(to)}; what was said there meanwhile was brought here on its return, as far as it could be read`,
  'incident.slack_gap': ({ from, to }, { term }) =>
    `A gap: what was said in Slack from ${term.time(from)} to ${term.time(to)} could not be read`,
  'incident.update_scheduled': ({ minutes }, { by }) =>
    `${by} set the next update: in ${minutes} minutes`,
  'incident.dismissed': ({ because: why, reason }, { by }) =>
    `${by} dismissed it (${[why && BECAUSE[why], reason].filter(Boolean).join('; ')}). Thank you for raising it`,
  'incident.merged': ({ number, reason }, { by }) =>
    `${by} merged it into ${number === null ? 'another incident' : `#${number}`}${because(reason)}`,
  'incident.absorbed': ({ number }) => `#${number} was merged into this incident`,
  'incident.split_off': ({ number }) => `#${number} is an incident of its own again`,
  'incident.restored': ({ reason }, { by }) => `${by} brought it back: ${reason}`,
  'incident.archived': (_, { by }) => `${by} archived the incident`,
  'incident.report_reopened': ({ reason }, { by }) => `${by} reopened the report: ${reason}`,
  'incident.closer_released': ({ to, reason }, { by, term }) =>
    `${by} left the close to the closer of ${term.severity(to)}${because(reason)}`,
  'incident.follow_through_set': ({ causeLead, reportLead, due, form }, { by, name }) => {
    const parts = [
      causeLead && `cause: ${name(causeLead)}`,
      reportLead && `report: ${name(reportLead)}`,
      due && `by ${due}`,
      form && (form === 'meeting' ? 'in a meeting' : 'in the channel'),
    ].filter(Boolean)
    return `${by} settled how to go on${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`
  },
  'incident.review_form_noted': ({ form }, { term }) =>
    form === 'waived'
      ? 'How to go on now says: no postmortem'
      : `How to go on now says: the postmortem is held ${term.postmortemForm(form)}`,
  'incident.owner_changed': ({ from, to }) => `The owner is now: ${to.en} (before: ${from.en})`,
  'incident.owner_handed_over': ({ note }, { by }) => `${by} handed over to the new owner: ${note}`,
  'incident.commander_missed': ({ minutes }) =>
    `Nobody has taken command for ${minutes} minutes, though this severity asks for a commander`,
  'incident.watch_ended': () => 'The time set for watching is over: does it hold?',
  'incident.watch_prolonged': ({ watch, until }, { by, term }) =>
    `${by} goes on watching${until === null ? '' : ` until ${term.time(until)}`}${because(watch)}`,
  'incident.opening_proposed': (_, { by }) => `${by} proposed to open the incident to all members`,
  'incident.opening_dropped': (_, { by }) => `${by} kept the incident private`,
}
