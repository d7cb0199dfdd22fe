import type { MetricId } from '../../../insights.ts'

interface About {
  readonly name: string
  readonly help: string
}

/** What each metric is called, and what it is. */
export const metrics: Readonly<Record<MetricId, About>> = {
  'M-L1': {
    name: 'People who can command',
    help: 'Members who commanded an incident within the last 180 days.',
  },
  'M-L1.ever': { name: 'People who ever commanded', help: 'However long ago it was.' },
  'M-L2': {
    name: 'People who have responded',
    help: 'Members who took part in an incident within the last twelve months.',
  },
  'M-L2.ever': { name: 'People who ever responded', help: 'However long ago it was.' },
  'M-L9': {
    name: 'Felt of use',
    help: 'Answers “yes, I was of use”, of all answers. A case counts from three answers on.',
  },
  'M-L9.clear': {
    name: 'Knew what to do',
    help: 'Answers “yes, I knew what to do”, of all answers. A case counts from three answers on.',
  },
  'M-L11': {
    name: 'Learnt something',
    help: 'Cases in which at least one person learnt something that changes how they work. A case counts from three answers on.',
  },
  'M-L11.again': {
    name: 'Would come again',
    help: 'Answers “yes, I would come again”, of all answers. A case counts from three answers on.',
  },
  'M-L12.views': {
    name: 'Closed cases read',
    help: 'How often the pages of a closed case were read in the 90 days after its close: once per person and day. Nobody sees who it was.',
  },
  'M-L12': {
    name: 'Cases that helped again',
    help: 'Closed cases of which somebody said in a later incident: that helped.',
  },
  'M-L13': {
    name: 'Came back',
    help: 'Converged incidents that people linked to an earlier one with the same factors whose prevention had been done.',
  },
  'M-L14': { name: 'Proposals made', help: 'To change how we work, from anybody.' },
  'M-L14.adopted': { name: 'Proposals adopted', help: 'Of those that were decided.' },
  'M-L14.time': {
    name: 'Time to decide a proposal',
    help: 'From its making to its being adopted or declined.',
  },
  'M-L14.people': { name: 'People who proposed something', help: 'Each person counts once.' },
  'M-L15': { name: 'Near misses recorded', help: 'More is good: somebody took the time to tell.' },
  'M-P6': {
    name: 'Command held by three people',
    help: 'Incidents of twelve months commanded by the three who commanded most. Lower is more even.',
  },
  'M-P6.hhi': {
    name: 'Concentration of command',
    help: 'Herfindahl–Hirschman index: 1 means that one person commanded everything.',
  },
  'M-P6.distinct': { name: 'Different commanders', help: 'Within twelve months.' },
  'M-P7.first': {
    name: 'First-time responders',
    help: 'Members whose very first incident lies in this period.',
  },
  'M-R7': {
    name: 'Time under harm',
    help: 'From the first harm to its end, all rounds together: the one that users feel.',
  },
  'M-R2': {
    name: 'Noticed before users did',
    help: 'Incidents noticed first by a machine or a colleague.',
  },
  'M-R2.sources': {
    name: 'Who noticed first',
    help: 'As it was said when the incident was raised.',
  },
  'M-R1': { name: 'Time to detect', help: 'From the first harm to the first signal.' },
  'M-R3': {
    name: 'Time to declare',
    help: 'From the first signal to the raising, where the board says when the first signal came.',
  },
  'M-R4': { name: 'Time to assemble', help: 'From the raising to the first person who came.' },
  'M-R4.commander': {
    name: 'Time to a commander',
    help: 'From the raising to somebody taking command.',
  },
  'M-R5': {
    name: 'Time to align',
    help: 'From the raising to the end of the alignment (premortem).',
  },
  'M-R5.skipped': { name: 'Alignment skipped', help: 'Of those finished or skipped.' },
  'M-R6': {
    name: 'Time to mitigate',
    help: 'From the raising, or a reopening, to the mitigation that held.',
  },
  'M-R8': {
    name: 'Confirmation lag',
    help: 'From the mitigation that held to the agreement that it has converged.',
  },
  'M-R9': {
    name: 'Time to first notice',
    help: 'From knowing of it to the first notice, per audience, at SEV1 and SEV2.',
  },
  'M-R10': {
    name: 'Promised news on time',
    help: 'Notices that came within two minutes of the promised time, of all promises that were due.',
  },
  'M-R11': { name: 'Reopened', help: 'Of the incidents that had converged.' },
  'M-R12.people': {
    name: 'People affected',
    help: 'As entered in the report. What nobody can tell is counted beside it.',
  },
  'M-R12.orders': {
    name: 'Orders affected',
    help: 'As entered in the report. What nobody can tell is counted beside it.',
  },
  'M-R12.money': {
    name: 'Money',
    help: 'As entered in the report. Currencies stand apart and are never added up.',
  },
  'M-R12.tickets': {
    name: 'Support tickets',
    help: 'As entered in the report. What nobody can tell is counted beside it.',
  },
  'M-P10': {
    name: 'Prevention done in time',
    help: 'Required measures done by their day, of those whose day has come.',
  },
  'M-P10.continuing': {
    name: 'Continuing measures done',
    help: 'Measures that outlive the incident.',
  },
  'M-P10.kinds': { name: 'Prevention by kind', help: 'What the measures are meant to do.' },
  'M-P10.age': { name: 'Age of open measures', help: 'Days since each was written down.' },
  'M-P1': {
    name: 'Updates within the cadence',
    help: 'Internal updates that came within the promised interval plus five minutes.',
  },
  'M-P2': { name: 'To-dos with a name and a time', help: 'Of those that people wrote themselves.' },
  'M-P2.accepted': {
    name: 'Requests accepted within 3 minutes',
    help: 'Of the to-dos that somebody was asked to do.',
  },
  'M-P3': { name: 'Marked posts', help: 'Posts marked as fact, guess, decision and so on.' },
  'M-P3.settled': {
    name: 'Hypotheses settled',
    help: 'Confirmed or rejected before the close, in closed cases.',
  },
  'M-P4': {
    name: 'Harm first',
    help: 'A mitigation was thought of before the third hypothesis about the cause.',
  },
  'M-P5': { name: 'Command handed over', help: 'Incidents in which command changed hands.' },
  'M-P5.long': {
    name: 'Handed over when it took long',
    help: 'Of the incidents that went on for more than two hours.',
  },
  'M-P8': {
    name: 'Notices decided in 20 minutes',
    help: 'Audiences for whom it was decided whether to tell them, at SEV1 to SEV3.',
  },
  'M-P9': {
    name: 'Report lead time',
    help: 'From convergence to a complete report: by then at the latest.',
  },
  'M-P9.returned': { name: 'Sent back by the closer', help: 'Of all close requests.' },
  'M-P11': { name: 'Time to close', help: 'From convergence to the close.' },
  'M-P11.open30': { name: 'Open for more than 30 days', help: 'Of the cases that are open.' },
  'M-P11.open60': { name: 'Open for more than 60 days', help: 'Of the cases that are open.' },
  'M-P11.open90': { name: 'Open for more than 90 days', help: 'Of the cases that are open.' },
  'M-P11.override': {
    name: 'Closed by exception',
    help: 'Of the closed cases: the report was incomplete, and a reason was given.',
  },
  'M-P12': {
    name: 'Lines by Hikeshi in the room',
    help: 'Of all lines in the room. Fewer is quieter.',
  },
  'M-P12.each': {
    name: 'What became of each nudge',
    help: 'Shown, acted on, and dismissed as not needed. What one person alone is told counts from five on.',
  },
  'M-P13': {
    name: 'Called for nothing',
    help: 'People asked to act who had no to-do, role, decision or marked post, of all who were asked. Observers do not count.',
  },
  'M-P14': {
    name: 'Load outside working hours',
    help: 'Person-hours of all together, outside 9 to 18 o’clock on working days: from somebody’s first act to 15 minutes after the last, until convergence. Told from three people on.',
  },
}
