import type { SimilarCase } from '@hikeshi/contract'
import { valueOf } from '../../actions/value.ts'
import type { Living, Room } from '../../project/living.ts'
import {
  bold,
  button,
  cut,
  joined,
  link,
  phrase,
  rich,
  section,
  type Markup,
} from '../kit/index.ts'
import { nameOf, ofIncident, pageOf } from './parts.ts'

const TEXT_MAX = 200

/** Past cases that sound like it, told once, while it is new. What helped then may help now. */
export const similar: Living = {
  kind: 'similar',
  place: 'channel',
  after: 'stays',
  of: (room) => (room.similar.length === 0 ? [] : [{ key: 'similar', message: similarOf(room) }]),
}

function similarOf(room: Room) {
  const { similar: named } = room.words.slack.cards
  return ofIncident(room, named.spoken, [
    section(rich`📚 ${bold(named.heading)}`),
    ...room.similar.map((past) =>
      section(
        caseOf(room, past),
        button({
          text: named.button,
          action: 'similar.helped',
          value: valueOf(room.incident.id, String(past.number)),
        }),
      ),
    ),
  ])
}

function caseOf({ publicUrl, words }: Room, past: SimilarCase): Markup {
  const { similar: named, listSeparator } = words.slack.cards
  const { helped, timesHelpful } = past
  return joined(
    [
      link(pageOf(publicUrl, past), nameOf(past, words)),
      helped.length === 0
        ? null
        : phrase(named.helped, helped.map((text) => cut(text, TEXT_MAX)).join(listSeparator)),
      timesHelpful === 0 ? null : named.often(timesHelpful),
    ],
    '\n',
  )
}
