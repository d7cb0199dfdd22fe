interface About {
  readonly text: string
  readonly minutes: number
}

/** The commander's console, the talk of the call, and what the product says of its own accord. */
export const console = {
  later: 'Not now',
  prompts: {
    answerInquiry: {
      what: ({ text }: About) => `A question from outside waits: “${text}”`,
      button: 'Answer',
    },
    unacceptedTask: {
      what: ({ text, minutes }: About) => `No answer for ${minutes} min: “${text}”`,
      button: 'Ask again',
    },
    overdueTask: {
      what: ({ text, minutes }: About) => `“${text}” has taken ${minutes} min. How does it stand?`,
      button: 'Show',
    },
    openQuestion: {
      what: ({ text, minutes }: About) =>
        minutes > 0 ? `Unanswered for ${minutes} min: “${text}”` : `Waits for an answer: “${text}”`,
      button: 'Show',
    },
    postUpdate: {
      what: ({ minutes }: About) =>
        minutes > 0
          ? `Update due in ${minutes} min: now, doing, next`
          : 'The update is due: now, doing, next',
      button: 'Write an update',
    },
    promiseDue: {
      what: ({ minutes }: About) =>
        minutes > 0 ? `Promised to customers in ${minutes} min` : 'A promise to customers is due',
      button: 'Open the notices',
    },
    staleHypothesis: {
      what: ({ text, minutes }: About) => `Still alive? Quiet for ${minutes} min: “${text}”`,
      button: 'Show',
    },
    ruleOutWorstCase: {
      what: ({ text }: About) => `Can the worst case be ruled out by now? “${text}”`,
      button: 'Look',
    },
    checkChanges: {
      what: () => 'Name somebody to look at what changed just before',
      button: 'Ask somebody',
    },
    decideNotices: { what: () => 'Decide whom to tell, or that nobody needs it', button: 'Decide' },
    briefSupport: {
      what: () => 'Give support an answer they can send',
      button: 'Show the to-do',
    },
    checkEffect: {
      what: ({ text }: About) => `Did it help? “${text}”`,
      button: 'Note a fact',
    },
    askObjections: {
      what: ({ text }: About) => `Before “${text}”: any strong objection? Then decide, and note it`,
      button: 'Note the decision',
    },
    seeRoster: {
      what: () => 'See who is here, and what each of them knows',
      button: 'Show the people',
    },
    reviewHypotheses: {
      what: () => 'Half an hour in: are the hypotheses still alive?',
      button: 'Show',
    },
    reviewPeople: {
      what: () => 'Are these enough people? May somebody go?',
      button: 'Ask somebody',
    },
    rest: { what: () => 'An hour in: think of a swap, a break, something to eat', button: 'Pass' },
    passCommand: {
      what: ({ minutes }: About) => `${minutes} min in command: time to pass it on`,
      button: 'Pass',
    },
    settleLearning: {
      what: () => 'Thank everybody. Who leads the cause, who writes the report?',
      button: 'Open the report',
    },
  },
  panels: {
    heading: 'At a glance',
    show: 'Show the overview',
    hide: 'Hide the overview',
    update: 'Next update',
    noUpdate: 'no time set',
    late: 'overdue',
    alignment: 'Alignment until',
    promise: (audience: string) => `Promised: ${audience}`,
    questions: 'Unanswered questions',
    inquiries: 'Questions from outside',
    stale: 'Hypotheses gone quiet',
    none: 'none',
    facts: (count: number) => `Facts ${count}`,
    hypotheses: (count: number) => `Open hypotheses ${count}`,
    people: 'People and work',
    minutes: (minutes: number) => `${minutes} min`,
    ofBox: (minutes: number, box: number) => `${minutes}/${box} min`,
    states: {
      free: 'free',
      watching: 'watching',
      away: 'not now',
      working: 'at work',
      over: 'over time',
      asked: 'asked',
      unanswered: 'no answer yet',
    },
    span: (count: number) => (count === 1 ? 'You direct 1 person' : `You direct ${count} people`),
    wide: (count: number) => `You direct ${count} people: groups with a lead each would help`,
    worstCase: 'Worst case',
    notRuledOut: (minutes: number) => `not ruled out for ${minutes} min`,
    onDuty: (minutes: number) => `In command for ${minutes} min`,
    tired: {
      fresh: '',
      hint: 'think of a swap',
      strong: 'time to pass it on',
    },
    more: (count: number) => `${count} more`,
    names: (names: readonly string[]) => new Intl.ListFormat('en').format(names),
  },
  actions: {
    label: 'Command',
    update: 'Update',
    assign: 'Assign',
    decide: 'Decide',
    severity: 'Severity',
    pass: 'Pass',
    converge: 'Converge',
  },
  keys: {
    update: 'Write an update',
    assign: 'Ask somebody to do something',
    decide: 'Record a decision',
    severity: 'Change the severity',
    pass: 'Pass command',
    converge: 'Propose convergence',
  },
  assign: {
    title: 'Ask somebody by name',
    what: 'What',
    whatHelp: 'For example: look through the payment logs from 14:00 on',
    who: 'Who',
    minutes: 'Minutes',
    submit: 'Ask',
  },
  pass: {
    title: 'Pass command',
    help: 'You stay in command until they accept. Passing on is a sign of a well-run incident.',
    who: 'To whom',
    commanded: (times: number) =>
      times === 0
        ? 'has not commanded yet'
        : times === 1
          ? 'commanded once lately'
          : `commanded ${times} times lately`,
    note: 'What is on your mind (optional)',
    brief: 'What they will read',
    submit: 'Pass command',
    deputy: 'Ask as deputy',
    received: 'Where things stand',
  },
  nudges: {
    /** What people in the room read when everybody is asked. */
    askedEveryone:
      'Which ways are there to make the harm smaller: go back, switch off, route around, add more, stop? Anything goes.',
    noChange: 'No change.',
    label: 'Hints',
    toRoom: 'Hikeshi',
    onlyYou: 'Only you see this',
    why: 'Why?',
    notNeeded: 'Not needed',
    hush: 'Leave it as it is (30 min)',
  },
  topics: {
    heading: 'What the call talks of',
    current: 'Now',
    noCurrent: 'No topic yet. One at a time keeps a call clear.',
    next: 'Next',
    parked: 'Parked for later',
    breakouts: 'Taken elsewhere',
    ended: 'Settled',
    add: 'Add a topic',
    placeholder: 'For example: switch cards off?',
    begin: 'Begin',
    queue: 'Line up',
    park: 'Park',
    breakOut: 'Take elsewhere',
    breakOutWho: 'Who leads it',
    thread: 'Thread',
    end: 'Settle',
    endTitle: 'What came of it',
    outcome: 'Decided, in one line',
    outcomeHelp: 'Leave it empty if nothing was decided.',
    nothing: 'nothing decided',
    owner: (name: string) => `${name}, back at`,
    long: 'Ten minutes on it: decide, or carry it over?',
    more: (text: string) => `More for “${text}”`,
    minutes: 'Minutes until back',
  },
  inquiries: {
    heading: 'Questions from outside',
    help: 'The people at work are not interrupted; the commander, the deputy or communications answer.',
    ask: 'Ask without interrupting',
    placeholder: 'What would you like to know?',
    send: 'Ask',
    answer: 'Answer',
    answerTitle: 'Answer the question',
    waiting: 'waits for an answer',
    answered: (name: string) => `${name}:`,
    status: 'Where things stand',
  },
}
