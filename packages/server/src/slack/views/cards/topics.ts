import type { Topic } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import { valueOf } from '../../actions/value.ts'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  bold,
  button,
  context,
  joined,
  linkButton,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { callOf, isUnderWay, ofIncident, who } from './parts.ts'

/** So many wait in sight; the rest is behind a button. */
const SHOWN = 5
const SETTLED = 3

/** The one lane of the call: what it talks of now, what comes next, what is parked, who talks elsewhere. */
export const topics: Living = {
  kind: 'topics',
  place: 'channel',
  after: 'goes',
  of: (room) =>
    isUnderWay(room.incident) && hasAny(room) ? [{ key: 'topics', message: topicsOf(room) }] : [],
}

const hasAny = ({ topics: { current, next, parked, breakouts, ended } }: Room): boolean =>
  current !== null || [next, parked, breakouts, ended].some((lane) => lane.length > 0)

function topicsOf(room: Room) {
  const { topics: lanes, words } = room
  const { topics: named } = words.slack.meeting
  const text = lanes.current === null ? named.spokenNone : named.spoken(lanes.current.text)
  return ofIncident(room, text, [
    ...nowOf(room),
    ...waiting(room, 'next'),
    ...waiting(room, 'parked'),
    ...elsewhere(room),
    ...context(...lanes.ended.slice(0, SETTLED).map((topic) => settled(room, topic))),
    ...buttonsOf(room),
  ])
}

/** One voice, one topic: it is done with, or put by, before another begins. */
function nowOf({ incident, topics: { current }, words }: Room): readonly KnownBlock[] {
  const { topics: named } = words.screens.console
  if (current === null) return [section(named.noCurrent)]
  const value = valueOf(incident.id, current.id)
  return [
    section(rich`${bold(words.slack.meeting.topics.now(current.text))}`),
    ...actions(
      button({ text: named.end, action: 'topic.end', value, style: 'primary' }),
      button({ text: named.park, action: 'topic.park', value }),
      button({ text: named.breakOut, action: 'topic.break-out', value }),
    ),
  ]
}

function waiting(
  { incident, topics: lanes, words }: Room,
  lane: 'next' | 'parked',
): readonly KnownBlock[] {
  const { topics: named } = words.screens.console
  const shown = lanes[lane].slice(0, SHOWN)
  const more = lanes[lane].length - shown.length
  const sign = lane === 'next' ? '' : '🅿️ '
  return shown.length === 0
    ? []
    : [
        ...context(rich`${bold(`${sign}${named[lane]}`)}`),
        ...shown.map((topic) =>
          section(
            topic.text,
            button({
              text: named.begin,
              action: 'topic.begin',
              value: valueOf(incident.id, topic.id),
              label: `${named.begin}: ${topic.text}`,
            }),
          ),
        ),
        ...(more > 0 ? context(words.slack.cards.more(more)) : []),
      ]
}

/** Who talks of what in a thread of their own, until when, and the way to write down what came of it. */
function elsewhere(room: Room): readonly KnownBlock[] {
  const { incident, topics: lanes, words } = room
  const { topics: named } = words.screens.console
  const { breakouts } = lanes
  if (breakouts.length === 0) return []
  return [
    ...context(rich`${bold(named.breakouts)}`),
    ...breakouts.slice(0, SHOWN).map((topic) =>
      section(
        joined([topic.text, awayOf(room, topic)], '\n'),
        button({
          text: named.end,
          action: 'topic.end',
          value: valueOf(incident.id, topic.id),
          label: `${named.end}: ${topic.text}`,
        }),
      ),
    ),
  ]
}

function awayOf(room: Room, { owner, returnAt }: Topic): Markup | null {
  if (owner === null || returnAt === null) return null
  return phrase(room.words.slack.meeting.topics.back, who(room, owner), when(returnAt))
}

function settled({ words }: Room, { text, outcome }: Topic): Markup {
  const { nothing } = words.screens.console.topics
  return rich`${words.slack.meeting.topics.settled(text, outcome ?? nothing)}`
}

function buttonsOf(room: Room): readonly KnownBlock[] {
  const { incident, words } = room
  const { topics: named } = words.screens.console
  const call = callOf(room)
  return actions(
    button({ text: named.add, action: 'topic.add', value: incident.id }),
    button({ text: words.slack.meeting.topics.order, action: 'topics.open', value: incident.id }),
    call && linkButton(call.name, call.address),
  )
}
