import type { SlackMessage } from '../../call.ts'
import type { Room } from '../../project/living.ts'
import { actions, button, phrase, section, type Markup } from '../kit/index.ts'
import { nameOf, ofIncident } from './parts.ts'

/** Under the message with which it began: where it goes on, and the way to come along. */
export function pointerTo(room: Room, where: Markup): SlackMessage {
  const { incident, words } = room
  const { pointer } = words.slack.meeting
  const { lobby } = words.slack.cards
  return ofIncident(room, pointer.spoken(nameOf(incident, words)), [
    section(phrase(pointer.goesOn, where)),
    ...actions(
      button({ text: lobby.join, action: 'incident.join', value: incident.id }),
      button({ text: lobby.status, action: 'brief.open', value: incident.id }),
    ),
  ])
}
