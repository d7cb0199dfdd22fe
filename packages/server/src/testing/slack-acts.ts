/** What is done in the life of an incident, from its beginning to its end and back. */
import { en } from '@hikeshi/contract/words/en'
import { cardOf } from './slack-cards.ts'
import { channelOf, count, entries, fillsIn, types, type Life } from './slack-life.ts'

export interface Act {
  readonly name: string
  /** Done before, while all is well. */
  readonly ready?: (life: Life) => Promise<unknown>
  readonly onTheWeb: (life: Life) => Promise<unknown>
  /** Done before by whoever does it in Slack, while all is well: a form that is open, say. */
  readonly readyInSlack?: (life: Life) => Promise<unknown>
  /** May be done again by somebody who was told that it did not work. */
  readonly inSlack: (life: Life) => Promise<'done' | 'told' | 'silent'>
  /** How often it has happened. */
  readonly times: (life: Life) => Promise<number>
  /** Whether Slack shows it. */
  readonly shows: (life: Life) => boolean
  /** Whether people talk in the channel meanwhile. */
  readonly talk: boolean
}

const TITLE = 'Checkout fails'
const FACT = 'Only cards fail'
const STATUS = 'We roll back now'
const PROPOSAL = 'Errors are gone'
const AGAIN = 'Errors are back'

const { board } = en.slack.cards

const raise: Act = {
  name: 'raise',
  onTheWeb: ({ api }) => api.incidents.raise({ title: TITLE, severity: 'sev3' }),
  inSlack: (life) => fillsIn(life, { form: 'raise', line: TITLE, filling: { severity: 'sev3' } }),
  times: (life) => count(life, 'incident.raised'),
  shows: ({ slack }) =>
    cardOf(slack, 'board', channelOf(slack).id).said.includes(TITLE) &&
    cardOf(slack, 'lobby', slack.channel('war_room').id).said.includes(TITLE),
  talk: false,
}

/** The message that is marked in Slack. */
function factSaid({ slack, ...life }: Life) {
  const said = slack.ben.messages(life.channel()).find(({ text }) => text === FACT)
  return { channel: life.channel(), ts: String(said?.['ts']) }
}

const mark: Act = {
  name: 'mark',
  onTheWeb: ({ api, incident }) => api.entries.record({ incident, kind: 'fact', text: FACT }),
  readyInSlack: async ({ slack, ...life }) => {
    slack.ben.join(life.channel())
    slack.ben.type(life.channel(), FACT)
    await slack.advance({ seconds: 5 })
  },
  inSlack: async (life) => {
    const { aiko } = life.slack
    // Whoever sees nothing happen takes it off and puts it on again.
    if (reactedTo(life)) aiko.unreact(factSaid(life), 'pushpin')
    aiko.react(factSaid(life), 'pushpin')
    await life.slack.settle()
    return 'done'
  },
  times: (life) => entries(life, 'fact'),
  shows: ({ slack }) => cardOf(slack, 'board', channelOf(slack).id).said.includes(board.facts(1)),
  talk: true,
}

const reactedTo = (life: Life): boolean =>
  life.slack.ben
    .messages(life.channel())
    .some(({ text, reactions }) => text === FACT && reactions !== undefined)

const updates = (life: Life) =>
  fillsIn(life, { form: 'update', line: 'update #1', filling: { text: STATUS } })

const update: Act = {
  name: 'update',
  onTheWeb: ({ api, incident }) => api.entries.record({ incident, kind: 'status', text: STATUS }),
  // Their form was open when Slack began to go wrong.
  readyInSlack: (life) => types(life, 'update #1'),
  inSlack: updates,
  times: (life) => entries(life, 'status'),
  shows: ({ slack }) => cardOf(slack, 'update', channelOf(slack).id).said.includes(STATUS),
  talk: true,
}

const converge: Act = {
  name: 'converge',
  onTheWeb: ({ api, incident }) =>
    api.incidents.converge({ incident, action: 'propose', text: PROPOSAL }),
  inSlack: (life) =>
    fillsIn(life, { form: 'converge', line: 'converge #1', filling: { text: PROPOSAL } }),
  times: (life) => count(life, 'convergence.proposed'),
  shows: ({ slack }) => cardOf(slack, 'convergence', channelOf(slack).id).said.includes(PROPOSAL),
  talk: true,
}

const archive: Act = {
  name: 'archive',
  // It is over, and its report was accepted.
  ready: async ({ api, ben, incident }) => {
    const override = 'A test is short'
    await ben.api.incidents.setRole({ incident, role: 'commander', person: ben.id })
    await ben.api.incidents.converge({ incident, action: 'declare', override })
    await api.incidents.decideClose({ incident, decision: 'approve', override })
  },
  onTheWeb: ({ api, incident }) => api.incidents.archive({ incident }),
  inSlack: (life) => types(life, 'archive #1'),
  times: (life) => count(life, 'incident.archived'),
  shows: ({ slack }) => channelOf(slack).isArchived,
  // What is closed is talked of no more.
  talk: false,
}

const reopen: Act = {
  name: 'reopen',
  onTheWeb: ({ api, incident }) => api.incidents.reopen({ incident, reason: AGAIN }),
  inSlack: (life) => types(life, `reopen #1 ${AGAIN}`),
  times: (life) => count(life, 'incident.reopened'),
  shows: ({ slack }) =>
    !channelOf(slack).isArchived &&
    cardOf(slack, 'board', channelOf(slack).id).said.includes(en.labels.states.responding),
  talk: false,
}

/** In the order of a life: each goes on from where the one before it ended. */
export const ACTS: readonly Act[] = [raise, mark, update, converge, archive, reopen]
