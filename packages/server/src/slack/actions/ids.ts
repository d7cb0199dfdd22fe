/**
 * Every button and menu that our messages and forms carry. The registry has a handler for each, or it does not
 * compile. What each carries as its value is written beside it; several parts are joined by `valueOf`.
 */
const ACTION_IDS = [
  // A link that Slack opens by itself: nothing happens here.
  'link.open',
  // Of an incident. Value: its id.
  'incident.join',
  'availability.now',
  'availability.watching',
  'availability.cannot',
  /** Value: incident, minutes. Without minutes a form asks for them. */
  'availability.later',
  'brief.open',
  'board.open',
  'times.open',
  'severity.open',
  'update.open',
  'update.no-change',
  'align.start',
  /** The short form in writing. */
  'align.open',
  'align.outcome',
  'align.skip',
  'watch.open',
  'watch.resume',
  'converge.open',
  'converge.agree',
  'converge.object',
  'converge.resolve',
  'converge.declare',
  'follow-through.open',
  'close.request',
  /** The review of the closer: what is missing, approve or send back. */
  'close.open',
  'close.approve',
  'close.back',
  'close.release',
  'archive.now',
  'reopen.open',
  'report.reopen',
  'dismiss.open',
  'merge.open',
  'restore.open',
  'handover.open',
  'handover.accept',
  'handover.decline',
  'owner-handover.open',
  'summon.open',
  'roles.open',
  'visibility.open',
  // Of a role. Value: incident, key of the role.
  'role.take',
  'role.offer',
  'role.accept',
  'role.decline',
  // Of a to-do. Value: its id; of `todos.open` and `todo.add`: the incident.
  'todos.open',
  'todo.add',
  'todo.take',
  'todo.ask',
  'todo.accept',
  'todo.pass',
  'todo.help',
  'todo.done',
  'todo.undo',
  'todo.waive',
  /** A menu. Value of each option: what to do (`take`, `ask`, `waive`…), to-do. */
  'todo.more',
  // Of the ledger. Value: incident; with `entry.add`: incident, kind; of one entry: incident, entry.
  'ledger.open',
  'entry.add',
  'entry.open',
  'entry.confirm',
  'entry.reject',
  'entry.answer',
  'entry.done',
  'entry.did-not-hold',
  'entry.withdraw',
  // Of the report. Value: incident; of one section: incident, key of the section.
  'report.open',
  'report.write',
  'measures.open',
  'measure.add',
  /** Value: incident, measure. */
  'measure.change',
  'postmortem.open',
  'similar.open',
  /** Value: incident, number of the past case. */
  'similar.helped',
  // Notices. Value: incident; of one of them: incident, audience.
  'notices.open',
  'notice.decide',
  'notice.draft',
  'notice.approve',
  'notice.publish',
  // Topics of the call, and questions of those beside it. Value: incident; of one: incident, its id.
  'topics.open',
  'topic.add',
  'topic.begin',
  'topic.park',
  'topic.break-out',
  'topic.end',
  'inquiry.ask',
  'inquiry.answer',
  // Raising. Value: the sentence to begin with, or nothing.
  'raise.open',
  /** Value: channel, ts of the message. */
  'raise.from-message',
  /** Inside the form: the sentence was typed, the type was chosen. */
  'raise.title',
  'raise.type',
  /** Value: number of the incident that it is like. */
  'similar.join',
  // Inside forms: what is chosen changes what the form says.
  'severity.choice',
  'notice.template',
  // Nudges. Value: incident, nudge, code, what it is about (or nothing), and for `nudge.act` the act.
  'nudge.act',
  'nudge.why',
  'nudge.not-needed',
  // After it is over. Value: incident.
  'reflection.flow',
  'reflection.pulse',
  // Of drills. Value: the drill; of `drills.open` and `drill.plan`: nothing.
  'drills.open',
  'drill.plan',
  'drill.change',
  'drill.hold',
  'drill.abort',
  'drill.command',
  'drill.play',
  'drill.watch',
  'drill.away',
  // Of oneself. No value.
  'subscription.on',
  'subscription.off',
  'link.not-me',
] as const
export type ActionId = (typeof ACTION_IDS)[number]
