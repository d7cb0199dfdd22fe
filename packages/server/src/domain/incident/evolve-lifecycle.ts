import type { LifecycleEvents } from '@hikeshi/contract'
import type { Change, Evolutions } from './evolution.ts'
import { CAUSE_LEAD, type Incident } from './incident.ts'
import { dueAfter } from './updates.ts'

/** What stood while it was closed, and no longer does. */
export const NOT_CLOSED = {
  closedAt: null,
  closedBy: null,
  archivedAt: null,
  closeRequest: null,
  closeOverride: null,
} as const satisfies Change

/** Going aside and coming back, clocks, promises. */
export const lifecycleEvolutions: Pick<Evolutions, keyof LifecycleEvents> = {
  'incident.alignment_time_up': ({ alignment }) => ({
    alignment: alignment && { ...alignment, timeUp: true },
  }),
  // Told for those who read what happened; nothing is decided by it.
  'incident.slack_away': () => ({}),
  'incident.slack_gap': () => ({}),
  'incident.update_scheduled': (_, { data: { minutes }, at }) => updatesEvery(minutes, at),
  'incident.dismissed': (incident, { data, actor, at }) => ({
    state: 'dismissed',
    aside: { from: incident.state, by: actor, at, ...data, into: null },
  }),
  'incident.merged': (incident, { data: { into, reason }, actor, at }) => ({
    state: 'merged',
    aside: { from: incident.state, by: actor, at, because: null, reason, into },
  }),
  'incident.restored': (incident, { at }) => ({
    state: incident.aside?.from ?? incident.state,
    aside: null,
    ...updatesEvery(incident.nextUpdateMinutes, at),
  }),
  'incident.absorbed': ({ absorbed }, { data }) => ({ absorbed: [...absorbed, data.incident] }),
  'incident.split_off': ({ absorbed }, { data }) => ({
    absorbed: absorbed.filter((id) => id !== data.incident),
  }),
  'incident.archived': (_, { at }) => ({ state: 'archived', archivedAt: at }),
  'incident.report_reopened': () => ({ state: 'learning', ...NOT_CLOSED }),
  'incident.closer_released': (_, { data }) => ({ closerSeverity: data.to }),
  'incident.follow_through_set': (incident, { data, actor, at }) => {
    const { causeLead, reportLead, due, form } = data
    return {
      followThrough: { causeLead, reportLead, due, form, by: actor, at },
      ...(causeLead === null ? {} : { roles: leads(incident, causeLead) }),
    }
  },
  'incident.review_form_noted': ({ followThrough }, { data: { form } }) => ({
    followThrough: followThrough && { ...followThrough, form },
  }),
  'incident.opening_proposed': (_, { data, actor, at }) => ({
    opening: { by: actor, as: data.as, at },
  }),
  'incident.opening_dropped': () => ({ opening: null }),
  'incident.owner_changed': (incident, { data, at }) => ({
    ownerChanges: [
      // Whoever is responsible again has nothing to hand over any more.
      ...incident.ownerChanges.filter((one) => one.note !== null || one.from.en !== data.to.en),
      { ...data, at, note: null, notedBy: null },
    ],
  }),
  'incident.owner_handed_over': ({ ownerChanges }, { data: { change, note }, actor }) => ({
    ownerChanges: ownerChanges.map((one) =>
      one.at === change ? { ...one, note, notedBy: actor } : one,
    ),
  }),
  'incident.commander_missed': (_, { at }) => ({ commanderMissedAt: at }),
  'incident.watch_ended': ({ watch }, { at }) => ({ watch: watch && { ...watch, endedAt: at } }),
  'incident.watch_prolonged': ({ watch }, { data }) => ({
    watch: watch && { what: data.watch ?? watch.what, until: data.until, since: watch.since },
  }),
}

/** Colleagues hear of it this often, counted from now. */
export function updatesEvery(minutes: number | null, at: string): Change {
  return { nextUpdateMinutes: minutes, nextUpdateDueAt: dueAfter(at, minutes) }
}

function leads({ roles }: Incident, person: string): Incident['roles'] {
  return { ...roles, [CAUSE_LEAD]: { person, offeredTo: null } }
}
