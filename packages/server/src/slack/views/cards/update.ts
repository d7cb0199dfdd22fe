import type { Living, Room } from '../../project/living.ts'
import { actions, button, context, cut, joined, phrase, rich, section, when } from '../kit/index.ts'
import { fact, isUnderWay, ofIncident, who } from './parts.ts'

const TEXT_MAX = 1200

/** What was said last about how it stands, and when the next word is due. */
export const update: Living = {
  kind: 'update',
  place: 'channel',
  after: 'goes',
  of: (room) => {
    const { incident, status } = room
    const promised = incident.nextUpdateDueAt !== null
    const needed = isUnderWay(incident) && incident.state !== 'aligning' && (promised || status)
    return needed ? [{ key: 'update', message: updateOf(room) }] : []
  },
}

function updateOf(room: Room) {
  const { incident, status, words } = room
  const { update: named, buttons } = words.slack.cards
  const { nextUpdateDueAt } = incident
  const last = status
    ? joined(
        [cut(status.text, TEXT_MAX), phrase(named.last, who(room, status.by), when(status.at))],
        '\n',
      )
    : rich`${named.none}`
  return ofIncident(room, named.spoken, [
    section(fact(`📣 ${named.heading}`, last)),
    ...context(nextUpdateDueAt === null ? named.noNext : phrase(named.next, when(nextUpdateDueAt))),
    ...actions(
      button({ text: buttons.update, action: 'update.open', value: incident.id, style: 'primary' }),
      button({ text: buttons.noChange, action: 'update.no-change', value: incident.id }),
    ),
  ])
}
