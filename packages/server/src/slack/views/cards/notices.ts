import type { Notice } from '@hikeshi/contract'
import type { Living, Room } from '../../project/living.ts'
import {
  bold,
  button,
  context,
  joined,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { inLanguage, isOver, ofIncident } from './parts.ts'

/** So many audiences stand there; the rest are behind the button. */
const SHOWN = 20

/** How far the notice to each audience is, and what is promised. */
export const notices: Living = {
  kind: 'notices',
  place: 'channel',
  after: 'goes',
  of: (room) => (isNeeded(room) ? [{ key: 'notices', message: noticesOf(room) }] : []),
}

/** As soon as somebody decided anything; where much is at stake, as soon as there is something to decide. */
function isNeeded({ incident, notices: all }: Room): boolean {
  const grave = incident.severity === 'sev1' || incident.severity === 'sev2'
  const begun = all.some(({ state }) => state !== 'undecided')
  return all.length > 0 && !isOver(incident) && (begun || grave)
}

function noticesOf(room: Room) {
  const { incident, notices: all, words } = room
  const { notices: named, buttons, more } = words.slack.cards
  const shown = all.slice(0, SHOWN).map((notice) => lineOf(room, notice))
  const left = all.length - shown.length
  const undecided = all.some(({ state }) => state === 'undecided')
  return ofIncident(room, named.spoken, [
    section(
      joined([bold(`📨 ${named.heading}`), ...shown, left > 0 ? more(left) : null], '\n'),
      button({ text: buttons.notices, action: 'notices.open', value: incident.id }),
    ),
    ...(undecided ? context(named.undecided) : []),
  ])
}

function lineOf(room: Room, notice: Notice): Markup {
  const { parts, notices: named } = room.words.slack.cards
  const { noticeStates } = room.words.labels
  const { promise } = notice
  const promised = promise && phrase(promise.missed ? named.late : named.next, when(promise.at))
  const state = joined([noticeStates[notice.state], promised], parts)
  return rich`• ${bold(inLanguage(room, notice.name))} ${state}`
}
