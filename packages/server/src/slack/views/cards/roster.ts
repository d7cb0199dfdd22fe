import type { Availability } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  button,
  context,
  fields,
  header,
  joined,
  type Markup,
  phrase,
  rich,
  section,
  when,
} from '../kit/index.ts'
import { fact, inLanguage, isUnderWay, ofIncident, who, whoAll } from './parts.ts'

type Member = Room['roster']['people'][number]

/** How many are named under each answer; the rest are a number. */
const NAMED = 15

const ORDER: readonly Availability[] = ['now', 'later', 'watching', 'cannot']

/** The call for hands, and who said what. People answer it with a reaction or a button. */
export const roster: Living = {
  kind: 'roster',
  place: 'channel',
  after: 'goes',
  of: (room) => [{ key: 'roster', message: rosterOf(room) }],
}

function rosterOf(room: Room) {
  const { spoken } = room.words.slack.cards.roster
  const able = saying(room, 'now').length
  return ofIncident(room, spoken(able), isUnderWay(room.incident) ? calling(room) : whoCame(room))
}

function calling(room: Room): readonly KnownBlock[] {
  const { roster: named } = room.words.slack.cards
  const answers = answersOf(room)
  return [
    header(named.heading),
    ...context(named.ask, named.legend),
    ...buttonsOf(room),
    ...(answers.length === 0 ? [section(named.nobody)] : fields(answers)),
    ...noticesOf(room).map((line) => section(line)),
  ]
}

/** The harm has stopped: nobody is called any more, and nobody needs to answer. */
function whoCame(room: Room): readonly KnownBlock[] {
  const { roster: named } = room.words.slack.cards
  const came = saying(room, 'now').map(({ person }) => person)
  return [
    section(named.over),
    ...(came.length === 0 ? [] : [section(phrase(named.came, whoAll(room, came, NAMED)))]),
  ]
}

function buttonsOf({ incident, words }: Room): readonly KnownBlock[] {
  const { buttons } = words.slack.cards.roster
  const value = incident.id
  return actions(
    button({ text: `🙋 ${buttons.now}`, action: 'availability.now', value, style: 'primary' }),
    button({ text: `👀 ${buttons.watching}`, action: 'availability.watching', value }),
    button({ text: `⏳ ${buttons.later}`, action: 'availability.later', value }),
    button({ text: `🙅 ${buttons.cannot}`, action: 'availability.cannot', value }),
  )
}

function answersOf(room: Room): readonly Markup[] {
  const { roster: named } = room.words.slack.cards
  const said = ORDER.flatMap((answer) => {
    const people = saying(room, answer)
    return people.length === 0 ? [] : [fact(named[answer], listOf(room, answer, people))]
  })
  const silent = room.roster.people.filter(({ answered }) => !answered)
  return silent.length === 0
    ? said
    : [
        ...said,
        fact(
          named.silent,
          whoAll(
            room,
            silent.map(({ person }) => person),
            NAMED,
          ),
        ),
      ]
}

function saying({ roster: { people } }: Room, answer: Availability): readonly Member[] {
  return people.filter(({ availability, answered }) => answered && availability === answer)
}

function listOf(room: Room, answer: Availability, people: readonly Member[]): Markup {
  const { more } = room.words.slack.cards
  const named = people.slice(0, NAMED).map((member) => memberOf(room, answer, member))
  const left = people.length - named.length
  return joined([...named, left > 0 ? more(left) : null], '\n')
}

/** Those who act with what they have in hand, those who come later with when. */
function memberOf(room: Room, answer: Availability, member: Member): Markup {
  const { roster: named } = room.words.slack.cards
  const name = who(room, member.person)
  const [task] = member.tasks
  if (answer === 'now' && task) return phrase(named.working, name, inLanguage(room, task.text))
  return answer === 'later' && member.until !== null
    ? phrase(named.until, name, when(member.until))
    : name
}

/** Whose hands are free, who was called because nobody answered, and what one has to do oneself. */
function noticesOf(room: Room): readonly Markup[] {
  const { roster: here, words } = room
  const { roster: named } = words.slack.cards
  const free = saying(room, 'now')
    .filter((member) => member.free)
    .map(({ person }) => person)
  return [
    free.length === 0 ? null : phrase(named.free, whoAll(room, free, NAMED)),
    escalationOf(room),
    failuresOf(room),
    ...here.overlaps.map(({ people, about }) =>
      phrase(named.overlap, whoAll(room, people, NAMED), about),
    ),
  ].filter((line) => line !== null)
}

function escalationOf({ roster: here, words }: Room): Markup | null {
  const { roster: named, listSeparator } = words.slack.cards
  const last = here.calls.at(-1)
  if (last?.reason !== 'escalation') return null
  if (here.people.some(({ answered, availability }) => answered && availability === 'now'))
    return null
  return last.last || last.groups.length === 0
    ? rich`${named.lastCall}`
    : rich`${named.called(last.groups.join(listSeparator))}`
}

function failuresOf({ roster: here, words }: Room): Markup | null {
  const { roster: named, listSeparator } = words.slack.cards
  const { why, failed: said } = words.screens.incident.people
  const failed = here.calls.flatMap((call) => call.failed)
  const lines = [...new Set(failed.map((each) => said(each.name, why[each.why])))]
  return lines.length === 0 ? null : rich`${named.failed(lines.join(listSeparator))}`
}
