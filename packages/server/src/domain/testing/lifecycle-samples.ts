import type { Events } from '@hikeshi/contract'

const at = '2026-01-05T09:00:00Z'
const incident = 'inc_1'
const owner = { ja: '担当部門', en: 'The department' }
const other = { incident: 'inc_2', number: 2 }
const nobody = { causeLead: null, reportLead: null, due: null, form: null }
const whole = { sections: [], completeness: { percent: 100, missing: [] } }

type Moves =
  | 'absorbed'
  | 'alignment_time_up'
  | 'archived'
  | 'closer_released'
  | 'commander_missed'
  | 'dismissed'
  | 'follow_through_set'
  | 'merged'
  | 'opening_dropped'
  | 'opening_proposed'
  | 'owner_changed'
  | 'owner_handed_over'
  | 'report_reopened'
  | 'restored'
  | 'review_form_noted'
  | 'slack_away'
  | 'slack_gap'
  | 'split_off'
  | 'update_scheduled'
  | 'watch_ended'
  | 'watch_prolonged'
type Sampled =
  | `incident.${Moves}`
  | `${'case' | 'impact' | 'recurrence' | 'report' | 'settings'}.${string}`
type Own = Extract<keyof Events, Sampled | 'close.approved' | 'section.typed' | 'section.entered'>

/** Samples of the events about where an incident goes, its report, its likes, and the settings. */
export const lifecycleSamples: {
  readonly [T in Own]: readonly Events[T][]
} = {
  'incident.absorbed': [other],
  'incident.alignment_time_up': [{}],
  'incident.slack_away': [{ from: at, to: '2026-01-05T09:10:00Z' }],
  'incident.slack_gap': [{ from: at, to: '2026-01-05T09:10:00Z' }],
  'incident.archived': [{}],
  'incident.closer_released': [
    { to: 'sev3', reason: null },
    { to: 'sev3', reason: 'It was less' },
  ],
  'incident.dismissed': [
    { because: 'false_alarm', reason: null },
    { because: null, reason: 'A test' },
  ],
  'incident.follow_through_set': [
    nobody,
    { causeLead: 'bo', reportLead: 'gone', due: at, form: 'meeting' },
    { ...nobody, form: 'in_channel' },
  ],
  'incident.merged': [
    { into: 'inc_2', number: 2, reason: 'The same' },
    { into: 'inc_2', number: null, reason: null },
  ],
  'incident.opening_dropped': [{}],
  'incident.opening_proposed': [{ as: 'admin' }, { as: 'commander' }],
  'incident.report_reopened': [{ reason: 'News' }],
  'incident.review_form_noted': [{ form: 'meeting' }, { form: 'waived' }],
  'incident.restored': [
    { reason: 'It is one', into: null },
    { reason: 'Another', into: 'inc_2' },
  ],
  'incident.split_off': [other],
  'incident.update_scheduled': [{ minutes: 30 }],
  'incident.commander_missed': [{ minutes: 10 }],
  'incident.owner_changed': [{ from: owner, to: owner, groups: [] }],
  'incident.owner_handed_over': [{ change: at, note: 'The bank was called' }],
  'incident.watch_ended': [{ until: at }],
  'incident.watch_prolonged': [
    { watch: null, until: null },
    { watch: 'Errors', until: at },
  ],
  'close.approved': [{}],
  'case.helped': [{ incident, past: 'inc_2', number: 2 }],
  'case.help_withdrawn': [{ number: 2 }],
  'recurrence.linked': [{ incident, past: 'inc_2', number: 2 }],
  'recurrence.unlinked': [{ number: 2 }],
  'impact.recorded': [
    { incident, figures: { people: null, orders: null, money: null, tickets: null } },
    {
      incident,
      figures: {
        people: null,
        orders: null,
        money: { value: 120, note: null, currency: 'EUR' },
        tickets: null,
      },
    },
  ],
  'report.frozen': [
    {
      incident,
      version: 1,
      closedAt: at,
      closedBy: 'bo',
      override: null,
      content: { title: 'Down', ja: whole, en: whole },
    },
  ],
  'report.reminded': [{ incident, person: 'bo', missing: 3 }],
  'section.typed': [{ incident, key: 'summary', update: '', version: 1 }],
  'section.entered': [{ incident, key: 'summary' }],
  'settings.changed': [{ part: 'todos', version: 2, content: null }],
  'settings.locked': [{ part: 'todos', reason: 'Agreed' }],
  'settings.unlocked': [{ part: 'todos' }],
}
