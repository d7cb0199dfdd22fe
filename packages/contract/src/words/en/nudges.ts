import type { NudgeAct, NudgeCode } from '../../nudges.ts'

/** The facts of a nudge, with people, audiences and times already named for the reader. */
export interface NudgeTold {
  readonly minutes: number
  readonly count: number
  readonly people: string
  readonly audiences: string
  readonly text: string
  readonly at: string
  /** A calendar day. */
  readonly day: string
}

interface NudgeWords {
  readonly text: (told: NudgeTold) => string
  /** Why it is said. */
  readonly why: (told: NudgeTold) => string
  /** A little more help, for whoever does this for the first time. */
  readonly more: string | null
}

const after = (text: string): string => (text === '' ? '' : `: ${text}`)

const codes: Readonly<Record<NudgeCode, NudgeWords>> = {
  'N-01': {
    text: () =>
      'Nobody is in command yet. You do not have to know the system: the commander gathers what is known, and decides.',
    why: ({ minutes }) => `No commander after ${minutes} minutes`,
    more: 'Say “I am the commander”, ask what is known, and name who does what. Passing it on later is fine.',
  },
  'N-02': {
    text: () => 'The severity is still open. If in doubt take the higher one; it can be lowered.',
    why: ({ minutes }) => `No severity after ${minutes} minutes`,
    more: 'The severity decides who is told and how often. A wrong guess does no harm.',
  },
  'N-03': {
    text: ({ people }) =>
      people === ''
        ? 'Nobody has answered yet. Ask somebody by name: nobody minds being called for this.'
        : `Nobody had answered, so ${people} has been called. You are not alone.`,
    why: ({ minutes }) => `Nobody else joined in ${minutes} minutes`,
    more: null,
  },
  'N-04': {
    text: ({ at }) =>
      `An update is due at ${at}. If nothing has changed, one line saying so is enough.`,
    why: () => 'The time agreed for the next update',
    more: 'Three parts: how things are, what is being done, when you will write again.',
  },
  'N-05': {
    text: ({ at, audiences }) => `We told ${audiences} that we would say more by ${at}.`,
    why: () => 'A promise made in a notice',
    more: null,
  },
  'N-06': {
    text: ({ people, text }) => `${people} has not answered yet: “${text}”.`,
    why: ({ minutes }) => `Asked ${minutes} minutes ago, no answer`,
    more: 'They may be deep in something. Ask once more, or ask somebody who is free.',
  },
  'N-07': {
    text: ({ minutes, text }) =>
      `The ${minutes} minutes for “${text}” are over. How does it stand?`,
    why: () => 'The time set for the task has passed',
    more: null,
  },
  'N-08': {
    text: () =>
      'The cause can wait. Is there a way to make the harm smaller first: go back, switch off, route around, add more, stop?',
    why: ({ count, minutes }) =>
      count >= 3
        ? `${count} hypotheses, and nothing yet to stop the harm`
        : `${minutes} minutes, and nothing yet to stop the harm`,
    more: 'Ask everybody for every way they can think of. Choose afterwards.',
  },
  'N-09': {
    text: ({ text }) => `Nothing has happened to this hypothesis for a while: “${text}”.`,
    why: ({ minutes }) => `No word on it for ${minutes} minutes`,
    more: null,
  },
  'N-10': {
    text: ({ text }) => `Somebody waits for an answer: “${text}”.`,
    why: ({ minutes }) => `Open for ${minutes} minutes`,
    more: '“I do not know yet” is an answer, too.',
  },
  'N-11': {
    text: () =>
      'It looks as if you had begun to work on it yourself, which is natural where you know your way. Would you like to pass command on?',
    why: () => 'From what you wrote and took on here in the last ten minutes. Only you see this.',
    more: 'Whoever knows the system best often helps most by fixing it, while somebody else keeps the overview.',
  },
  'N-12': {
    text: ({ minutes }) =>
      `Command has been silent for ${minutes} minutes. Is somebody at the wheel?`,
    why: () => 'Others are talking, and nothing has been heard from command',
    more: null,
  },
  'N-13': {
    text: () =>
      'You have been in command for a long time. Who could take over, so that you can rest?',
    why: ({ minutes }) => `More than ${minutes} minutes on duty`,
    more: 'Passing command on is a sign of a well-run incident.',
  },
  'N-14': {
    text: ({ count }) =>
      `You direct ${count} people. Groups with a lead each would leave you room to think.`,
    why: () => 'More than seven people report to one',
    more: null,
  },
  'N-15': {
    text: ({ people, text }) =>
      `${people} are looking at the same thing: “${text}”. Together, or split it?`,
    why: () => 'From the to-dos that are taken, and from what people write here',
    more: null,
  },
  'N-16': {
    text: () => 'Thank you for coming. You could keep the record, take a to-do, or watch for now.',
    why: () => 'You joined and have no task yet',
    more: null,
  },
  'N-17': {
    text: ({ text }) =>
      `We are talking about “${text}”. Other things can be parked, or taken elsewhere.`,
    why: () => 'Several things came up beside the topic',
    more: null,
  },
  'N-21': {
    text: ({ text }) => `We gather in ${text}.`,
    why: () => 'The talk in another place has become long',
    more: null,
  },
  'N-18': {
    text: ({ audiences }) => `Nobody has decided yet whether to tell ${audiences}.`,
    why: ({ minutes }) => `${minutes} minutes into a serious incident`,
    more: 'Not telling anybody is a decision as well; it only takes a reason.',
  },
  'N-19': {
    text: () =>
      'Good news. A graph, a screenshot or a word from support lets everybody agree on it.',
    why: () => 'You wrote that it works again',
    more: null,
  },
  'N-20': {
    text: () =>
      'Who looks into the cause, and who puts the report together? The next working day is soon enough.',
    why: () => 'Converged, and nobody has these two in hand',
    more: null,
  },
  'N-22': {
    text: ({ text, day }) => `“${text}” is due ${day}.`,
    why: () => 'You own it. Said shortly before the day, and once after it',
    more: null,
  },
  'N-23': {
    text: ({ count, text }) =>
      count === 1
        ? `One item is left before the report can be closed: ${text}`
        : `${count} items are left before the report can be closed: ${text}`,
    why: () => 'Some working days have passed since the harm stopped, and the report is yours',
    more: null,
  },
  digest: {
    text: ({ count, text }) =>
      count === 1
        ? `One measure is more than a week late${after(text)}`
        : `${count} measures are more than a week late${after(text)}`,
    why: () => 'You answer for these incidents. Said once a week, for as long as something is late',
    more: null,
  },
  watch: {
    text: ({ at }) => `You wanted to watch until ${at}. Does it hold?`,
    why: () => 'The time set for watching is over',
    more: 'If it holds, propose convergence. If you are not sure, watch for longer.',
  },
  breakout: {
    text: ({ text }) => `Time to come back from “${text}”. What came of it, in one line?`,
    why: ({ people }) => `${people} took it elsewhere until now`,
    more: null,
  },
}

/** What each is about, for the timeline. */
const names: Readonly<Record<NudgeCode, string>> = {
  'N-01': 'no commander yet',
  'N-02': 'no severity yet',
  'N-03': 'nobody has come yet',
  'N-04': 'the update that is due',
  'N-05': 'a promise to customers',
  'N-06': 'a request without an answer',
  'N-07': 'a task over its time',
  'N-08': 'ways to stop the harm',
  'N-09': 'a hypothesis gone quiet',
  'N-10': 'a question without an answer',
  'N-11': 'passing command on',
  'N-12': 'command has been silent',
  'N-13': 'a swap in command',
  'N-14': 'many people under one',
  'N-15': 'two people on the same thing',
  'N-16': 'what newcomers could do',
  'N-17': 'the topic of the call',
  'N-18': 'whom to tell',
  'N-19': 'evidence for good news',
  'N-20': 'who leads cause and report',
  'N-21': 'where we gather',
  'N-22': 'a measure that is due',
  'N-23': 'a report that is not finished',
  digest: 'measures that are late',
  breakout: 'back from a breakout',
  watch: 'the end of the watch',
}

const acts: Readonly<Record<NudgeAct, string>> = {
  takeCommand: 'I’ll do it',
  askCommand: 'Ask somebody',
  setSeverity: 'Choose',
  summon: 'Ask somebody',
  noChange: 'No change',
  postUpdate: 'Write an update',
  openNotices: 'Open the notices',
  showTodos: 'Show the to-dos',
  askEveryone: 'Ask everybody',
  showLedger: 'Show the ledger',
  answer: 'Show the question',
  passCommand: 'Pass command',
  askDeputy: 'Ask for a deputy',
  scribe: 'Keep the record',
  showTopics: 'Show the topics',
  attachEvidence: 'Add evidence',
  openReport: 'Open the report',
  proposeConvergence: 'It holds',
  watchOn: 'Watch on',
  updateMeasure: 'Done, or put it off',
  talkItOver: 'Talk it over',
  goThere: 'Go there',
  openFollowUps: 'Open the follow-ups',
}

/** What the product says of its own accord: one line, never more than a hint. */
export const nudges = {
  codes,
  names,
  acts,
  /** The first of so many things. */
  several: (items: readonly string[], count: number) => {
    const named = items.map((item) => `“${item}”`)
    const more = count - items.length
    if (more <= 0 || items.length === 0) return new Intl.ListFormat('en').format(named)
    return new Intl.ListFormat('en').format([...named, `${more} more`])
  },
  list: (items: readonly string[]) => new Intl.ListFormat('en').format(items),
}
