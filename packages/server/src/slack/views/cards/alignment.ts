import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  button,
  context,
  cut,
  header,
  link,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { callOf, lines, ofIncident, who } from './parts.ts'

/** Of a long answer the beginning stands here; all of it is on the web. */
const SAID_MAX = 500

/** The spoken alignment (premortem): the agenda and the clock while it runs, then what came of it. */
export const alignment: Living = {
  kind: 'alignment',
  place: 'channel',
  after: 'goes',
  of: (room) => {
    const { alignment: own } = room.incident
    if (!own || own.startedAt === null) return []
    return [{ key: `alignment/${own.startedAt}`, message: alignmentOf(room) }]
  },
}

function alignmentOf(room: Room) {
  const { alignment: named } = room.words.slack.cards
  const running = room.incident.state === 'aligning'
  return running
    ? ofIncident(room, named.spoken, agendaOf(room))
    : ofIncident(room, named.doneHeading, outcomeOf(room))
}

function agendaOf(room: Room): readonly KnownBlock[] {
  const { incident, words } = room
  const { alignment: named, buttons } = words.slack.cards
  const { alignment: own } = incident
  const call = callOf(room)
  const agenda = words.screens.incident.talk.agenda.map((line, at) => `${String(at + 1)}. ${line}`)
  return [
    header(named.heading),
    section(agenda.join('\n')),
    ...(call ? [section(rich`📞 ${link(call.address, call.name)}`)] : []),
    ...context(own?.endsAt ? phrase(named.ends, when(own.endsAt)) : null),
    ...(own?.timeUp ? [section(named.timeUp)] : []),
    ...actions(
      button({
        text: buttons.outcome,
        action: 'align.outcome',
        value: incident.id,
        style: 'primary',
      }),
      button({ text: buttons.skip, action: 'align.skip', value: incident.id }),
    ),
  ]
}

function outcomeOf(room: Room): readonly KnownBlock[] {
  const { incident, words } = room
  const { alignment: named, listSeparator } = words.slack.cards
  const { policy, worstCase, commander, undecided } = incident
  const { fields: names } = words.screens.incident.undecided
  const open = undecided.map((field) => names[field])
  const said = lines([
    policy === null ? null : rich`${named.policy(cut(policy, SAID_MAX))}`,
    worstCase === null ? null : rich`${named.worstCase(cut(worstCase, SAID_MAX))}`,
    commander ? phrase(named.commander, who(room, commander)) : null,
    open.length === 0 ? null : rich`${named.undecided(open.join(listSeparator))}`,
  ])
  return [header(named.doneHeading), ...(said ? [section(said satisfies Markup)] : [])]
}
