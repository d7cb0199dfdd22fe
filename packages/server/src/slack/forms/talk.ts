import type { NoticeWarnings, Topic } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { Answer, SlackCall } from '../call.ts'
import {
  actions,
  bold,
  button,
  context as smallPrint,
  joined,
  rich,
  section,
  when,
} from '../views/kit/index.ts'
import { choiceInput, personInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { minuteChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const UPDATE_MAX = 3000

/** The next word to colleagues: now, doing, next; and when the one after it comes. */
export async function updateForm(
  call: SlackCall,
  id: string,
  text = '',
  warnings: NoticeWarnings = [],
): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { update, room } = words.screens.incident
  const { update: said } = words.slack.forms
  return formOf(call, {
    id: 'update',
    title: said.title,
    submit: warnings.length > 0 ? said.anyway : room.send,
    context: { incident: id, ...(warnings.length > 0 ? { seen: text } : {}) },
    blocks: [
      incident.nextUpdateDueAt
        ? section(rich`${update.label}: ${when(incident.nextUpdateDueAt)}`)
        : null,
      ...warnings.map(({ message }) => section(rich`:warning: ${message}`)),
      textInput({
        id: 'text',
        label: said.label,
        hint: said.hint,
        required: true,
        multiline: true,
        max: UPDATE_MAX,
        suggested: text,
      }),
      choiceInput({
        id: 'minutes',
        label: update.inMinutes,
        choices: minuteChoices(words),
        chosen: incident.nextUpdateMinutes === null ? null : String(incident.nextUpdateMinutes),
      }),
    ],
  })
}

/** A text that takes a guess for a fact is shown once more, with a warning, before it is said. */
export const sendUpdate = sends(
  { rest: 'text' },
  async (call, { context, text }): Promise<Answer | void> => {
    const { incident: id = '', seen } = context
    const warnings = seen === undefined ? await guessesIn(call, id, text('text')) : []
    if (warnings.length > 0) {
      return { kind: 'replace', view: await updateForm(call, id, text('text'), warnings) }
    }
    await say(call, id, text('text'))
    const minutes = Number(text('minutes'))
    const { nextUpdateMinutes, can } = await incidentOf(call, id)
    if (minutes > 0 && minutes !== nextUpdateMinutes && can.scheduleUpdate) {
      await call.api.incidents.scheduleUpdate({ incident: id, minutes })
    }
  },
)

/** The same rule that notices are looked at with. */
async function guessesIn({ api }: SlackCall, incident: string, text: string) {
  const [notice] = (await api.notices.list({ incident })).items
  if (!notice) return []
  const { audience } = notice
  const { warnings } = await api.notices.check({ incident, audience, text, cites: [] })
  return warnings.filter(({ code }) => code === 'contains-hypothesis')
}

/** Says where it stands, to everybody in the room. */
export async function say({ api }: SlackCall, incident: string, text: string): Promise<void> {
  await api.messages.post({ incident, text, markAs: 'status' })
}

/** What the call talks of: now, next, later, elsewhere; and what people outside would like to know. */
export async function topicsList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const [topics, inquiries] = await Promise.all([
    api.topics.get({ incident }),
    api.inquiries.list({ incident }),
  ])
  const { topics: named, inquiries: asked } = words.screens.console
  const lanes = [
    [named.current, topics.current ? [topics.current] : []],
    [named.next, topics.next],
    [named.parked, topics.parked],
    [named.breakouts, topics.breakouts],
  ] as const
  const open = inquiries.items.filter(({ answer }) => answer === null)
  return formOf(call, {
    id: 'list',
    title: words.slack.forms.titles.topics,
    context: { list: 'topics', incident },
    blocks: [
      topics.current === null ? section(named.noCurrent) : null,
      ...lanes
        .filter(([, some]) => some.length > 0)
        .flatMap(([name, some]) =>
          laneLines(call, { incident, name, may: topics.can.change }, some),
        ),
      ...actions(
        topics.can.change
          ? button({ text: named.add, action: 'topic.add', value: incident })
          : null,
        button({ text: asked.ask, action: 'inquiry.ask', value: incident }),
      ),
      open.length > 0 ? section(bold(asked.heading)) : null,
      ...open.map((one) =>
        section(
          joined([one.by.name, one.text], ': '),
          one.can.answer
            ? button({
                text: asked.answer,
                action: 'inquiry.answer',
                value: valueOf(incident, one.id),
              })
            : null,
        ),
      ),
    ],
  })
}

interface Lane {
  readonly incident: string
  readonly name: string
  readonly may: boolean
}

function laneLines(call: SlackCall, lane: Lane, some: readonly Topic[]): readonly KnownBlock[] {
  return [section(bold(lane.name)), ...some.flatMap((topic) => topicLines(call, lane, topic))]
}

function topicLines(call: SlackCall, { incident, may }: Lane, topic: Topic): readonly KnownBlock[] {
  const { topics: named } = call.words.screens.console
  const { owner, returnAt } = topic
  return [
    section(topic.text),
    ...(owner && returnAt ? smallPrint(rich`${named.owner(owner.name)} ${when(returnAt)}`) : []),
    ...(may ? actions(...topicButtons(call, valueOf(incident, topic.id), topic.lane)) : []),
  ]
}

/** What can be done with a topic where it is. */
const FROM: Readonly<Record<Topic['lane'], readonly (keyof typeof TOPIC_ACTIONS)[]>> = {
  current: ['end', 'park', 'breakOut'],
  next: ['begin', 'park', 'breakOut'],
  parked: ['begin', 'breakOut'],
  breakout: ['end'],
  ended: [],
}

const TOPIC_ACTIONS = {
  begin: 'topic.begin',
  end: 'topic.end',
  park: 'topic.park',
  breakOut: 'topic.break-out',
} as const

function topicButtons({ words }: SlackCall, value: string, lane: Topic['lane']) {
  const { topics: named } = words.screens.console
  return FROM[lane].map((what) => button({ text: named[what], action: TOPIC_ACTIONS[what], value }))
}

/** Takes a topic elsewhere: who leads it, and when they come back. */
export function breakOutForm(call: SlackCall, incident: string, topic: string): ModalView {
  const { topics: named } = call.words.screens.console
  return formOf(call, {
    id: 'break-out',
    title: named.breakOut,
    submit: named.breakOut,
    context: { incident, topic },
    blocks: [
      personInput({ id: 'owner', label: named.breakOutWho, required: true }),
      choiceInput({
        id: 'minutes',
        label: named.minutes,
        required: true,
        choices: minuteChoices(call.words, [5, 10, 15, 20, 30, 60]),
        chosen: '15',
      }),
    ],
  })
}

export const sendBreakOut = sends(
  { rest: 'owner', 'unknown-person': 'owner' },
  async (call, { context, text }) => {
    const { incident = '', topic = '' } = context
    const owner = await personIn(call, 'owner', text('owner'))
    await call.api.topics.breakOut({ incident, topic, owner, minutes: Number(text('minutes')) })
  },
)
