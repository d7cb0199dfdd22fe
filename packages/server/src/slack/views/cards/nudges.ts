import type { Nudge } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import { valueOf } from '../../actions/value.ts'
import type { Living, Room, Standing } from '../../project/living.ts'
import { actions, button, context, section } from '../kit/index.ts'
import { ofIncident } from './parts.ts'

/** Quiet lines call nobody into the channel: they hang from the one message that everybody knows. */
const UNDER_THE_BOARD = { kind: 'board', key: 'board' } as const

/** What the product says to everybody, with its buttons: gone from the channel once its reason is gone. */
export const nudges: Living = {
  kind: 'nudge',
  place: 'channel',
  after: 'goes',
  of: (room) => (room.nudges ?? []).map((nudge) => standingOf(room, nudge)),
}

function standingOf(room: Room, nudge: Nudge): Standing {
  const message = ofIncident(room, spoken(nudge), blocksOf(room, nudge))
  const standing = { key: nudge.id, message }
  return nudge.place === 'thread' ? { ...standing, thread: UNDER_THE_BOARD } : standing
}

const spoken = ({ parts }: Nudge): string => parts.map(({ text }) => text).join(' ')

function blocksOf({ incident, words }: Room, nudge: Nudge): readonly KnownBlock[] {
  const { whisper: w } = words.slack
  return nudge.parts.flatMap((part) => {
    const value = valueOf(incident.id, nudge.id, part.code, part.about ?? '')
    return [
      section(part.text),
      ...context(part.why),
      ...actions(
        ...part.acts.map(({ act, label }) =>
          button({ text: label, action: 'nudge.act', value: `${value}/${act}` }),
        ),
        part.dismissable ? button({ text: w.notNeeded, action: 'nudge.not-needed', value }) : null,
      ),
    ]
  })
}
