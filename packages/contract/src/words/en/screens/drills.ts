/** Weeks of a month as people count them. A month without a fifth one moves a series to the fourth. */
const WEEKS = ['first', 'second', 'third', 'fourth'] as const

/** Drills: what is planned, who comes, and what came of those that are over. */
export const drills = {
  title: 'Drills',
  plan: 'Plan a drill',
  empty:
    'No drill is planned. A drill is a safe place to command for the first time: the more people can, the less it falls to the same few.',
  next: 'Next drill',
  further: 'After that',
  past: 'Past drills',
  when: (day: string, from: string, to: string) => `${day}, ${from}–${to}`,
  minutes: (minutes: number) => `${minutes} min`,
  place: 'Where',
  facilitator: 'Facilitator',
  purpose: 'Purpose',
  everyMonth: 'Every month',
  answer: {
    label: 'Are you coming?',
    labelFor: (title: string) => `Are you coming to “${title}”?`,
    commander: 'I’d like to command',
    player: 'I’ll take part',
    observer: 'I’ll watch',
    away: 'I can’t come',
  },
  people: {
    label: 'Who comes',
    commander: 'Would like to command',
    player: 'Take part',
    observer: 'Watch',
    none: 'Not answered yet',
    away: 'Can’t come',
    nobody: 'Nobody has answered yet. Be the first.',
  },
  comma: ', ',
  more: (count: number) => `and ${count} more`,
  change: 'Change',
  changeOf: (title: string) => `Change “${title}”`,
  abort: 'Call off',
  abortOf: (title: string) => `Call off “${title}”`,
  form: {
    add: 'Plan a drill',
    change: 'Change the drill',
    title: 'Title',
    usual: 'Incident drill',
    at: 'Date and time',
    zone: (name: string, zone: string) => `${name} (${zone})`,
    minutes: 'How long',
    minutesHelp: 'With the talk right after.',
    place: 'Where (optional)',
    placePlaceholder: 'A room, or the address of a call',
    purpose: 'Purpose (optional)',
    purposePlaceholder: 'e.g. Hand over command once',
    invite: 'Whom to invite (optional)',
    inviteMore: 'Whom to invite besides (optional)',
    inviteHelp: 'Everybody else may join, too.',
    invited: 'Invited or answered:',
    together: 'Add a whole team',
    everybody: (count: number) => `Everybody (${count})`,
    monthly: 'Every month',
    monthlyHelp:
      'The next one is planned by itself, with the same people invited. You can end this at any time.',
    series: (week: number, day: string) => {
      const name = WEEKS[week - 1]
      return name === undefined
        ? `The fifth ${day} of the month; from a month that has only four on, the fourth.`
        : `The ${name} ${day} of each month.`
    },
    submit: 'Plan it',
  },
  settle: {
    title: 'Was the drill held?',
    text: 'A line is enough: who commanded, and what came of it.',
    hold: 'Record that it was held',
    holdOf: (title: string) => `Record that it was held: ${title}`,
    not: 'It was not held',
    notOf: (title: string) => `It was not held: ${title}`,
  },
  hold: {
    title: 'Record that it was held',
    commander: 'Who commanded (optional)',
    wanted: 'Would like to command',
    others: 'Others',
    note: 'What came of it (optional)',
    noteHelp: 'What went well, what to try next time. A line is enough.',
    submit: 'Record',
  },
  off: {
    title: 'Call off the drill',
    reason: 'Why',
    reasonHelp: 'It stays readable under past drills.',
    endSeries: 'End the monthly series as well',
    endSeriesHelp: 'Otherwise the next one comes as usual.',
    submit: 'Call off',
  },
  states: { scheduled: 'Not recorded yet', done: 'Held', aborted: 'Called off' },
  commander: (name: string) => `Commander: ${name}`,
}
