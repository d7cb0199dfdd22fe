import type { Living, Room } from '../../project/living.ts'
import { actions, button, joined, phrase, section } from '../kit/index.ts'
import { isOver, ofIncident, who } from './parts.ts'

/** Command is offered to somebody, who has not answered yet. */
export const handover: Living = {
  kind: 'handover',
  place: 'channel',
  after: 'goes',
  of: (room) => {
    const { handover: offer } = room.incident
    if (!offer || isOver(room.incident)) return []
    return [{ key: `handover/${offer.at}`, message: offerOf(room, offer) }]
  },
}

type Offer = NonNullable<Room['incident']['handover']>

function offerOf(room: Room, { from, to, note }: Offer) {
  const { incident, words } = room
  const { handover: named } = words.slack.cards
  const value = incident.id
  return ofIncident(room, named.spoken(to.name), [
    section(
      joined(
        [
          from
            ? phrase(named.asked, who(room, from), who(room, to))
            : phrase(named.askedByNobody, who(room, to)),
          note === null ? null : phrase(named.note, note),
          from ? phrase(named.until, who(room, from)) : null,
        ],
        '\n',
      ),
    ),
    ...actions(
      button({ text: named.accept, action: 'handover.accept', value, style: 'primary' }),
      button({ text: named.decline, action: 'handover.decline', value }),
      button({ text: named.brief, action: 'brief.open', value }),
    ),
  ])
}
