import type { MetricId } from '../../../insights.ts'

interface About {
  readonly name: string
  readonly help: string
}

/** What each metric is called, and what it is. */
const metrics: Readonly<Record<MetricId, About>> = {
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
  'M-L12': {
    name: 'Cases that helped again',
    help: 'Closed cases of which somebody said in a later incident: that helped.',
  },
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
  'M-R3': { name: 'Time to declare', help: 'From the first signal to the raising.' },
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
}

/** Insights: what can be learnt from the numbers, each with its stories. */
export const insights = {
  title: 'Insights',
  lead: 'Numbers are questions, not marks: each leads to the cases behind it. Nobody is measured here.',
  period: 'Period',
  periods: {
    quarter: 'Last 3 months',
    year: 'Last 12 months',
    twoYears: 'Last 2 years',
    own: 'From … to …',
  },
  from: 'From',
  to: 'To',
  severity: 'Severity',
  type: 'Type',
  any: 'Any',
  export: 'Download as CSV',
  counted: (count: number) => (count === 1 ? '1 case' : `${count} cases`),
  cut: 'The newest 2,000 cases of the period are counted. Choose a shorter one.',
  privacy: 'Private cases count only for those who may see them.',
  mine: (responded: number, commanded: number) =>
    `Only you see this: you took part in ${responded} and commanded ${commanded}.`,
  empty: 'No case in this period. Choose another, or raise the next thing that looks odd.',
  toNow: 'Go to Now',
  groups: {
    glance: 'At a glance',
    learning: 'Learning',
    response: 'Response',
    prevention: 'Prevention',
    process: 'How we work',
  },
  metrics,
  n: (n: number) => `n = ${n}`,
  median: 'Median',
  p90: '90th percentile',
  few: 'Too few for a median: the dots are the story.',
  fewShare: (part: number, of: number) => `${part} of ${of}`,
  share: (part: number, of: number) => `${part} of ${of}`,
  trend: 'Last 12 months',
  trendColumn: { month: 'Month', share: 'Share' },
  cases: 'The cases behind it',
  table: { case: 'Case', raised: 'Raised', value: 'Value', source: 'Time', count: 'Cases' },
  yes: 'Yes',
  no: 'No',
  round: (round: string) => `round ${round}`,
  notYet: {
    title: 'Not measurable yet',
    text: 'Nothing has been recorded in this period from which these could be computed.',
  },
  sources: { auto: 'Recorded', manual: 'Told', estimated: 'Estimated' },
  /** Whether a dot stands for a severity, or for none yet. */
  unset: 'No severity',
  lasted: {
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
    days: (days: number, hours: number) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  },
  /** The columns of the export. */
  columns: {
    number: 'Number',
    title: 'Title',
    severity: 'Severity',
    type: 'Type',
    origin: 'Noticed first by',
    state: 'State',
    impactStarted: 'Impact started',
    impactStartedSource: 'Impact started: source',
    raised: 'Raised',
    firstJoined: 'First person joined',
    commander: 'Commander there',
    aligned: 'Aligned',
    firstMitigation: 'First mitigation done',
    mitigated: 'Mitigated',
    impactEnded: 'Impact ended',
    impactEndedSource: 'Impact ended: source',
    converged: 'Converged',
    reportComplete: 'Report complete (at the latest)',
    closed: 'Closed',
    rounds: 'Rounds',
    messages: 'Posts',
    marked: 'Marked posts',
    hypotheses: 'Hypotheses',
    settled: 'Hypotheses settled',
    handOvers: 'Hand-overs of command',
    returned: 'Close requests sent back',
    overridden: 'Closed by exception',
  },
}
