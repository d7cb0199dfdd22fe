import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  button,
  header,
  joined,
  link,
  message,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { isUnderWay, nameOf, pageOf, progressOf, reportOf, severityOf, signOf } from './parts.ts'

/** An incident where everybody may see it, with a way in. Of a private one nothing stands there. */
export const lobby: Living = {
  kind: 'lobby',
  place: 'lobby',
  after: 'goes',
  of: (room) =>
    room.incident.visibility === 'private' ? [] : [{ key: 'lobby', message: lobbyOf(room) }],
}

/** Nobody is pinged by it: people stand here by name. */
function lobbyOf(room: Room) {
  const { incident, publicUrl, words } = room
  const { lobby: named, rest } = words.slack.cards
  const name = nameOf(incident, words)
  return message({
    text: named.spoken(name, severityOf(incident, words), words.labels.states[incident.state]),
    blocks: isUnderWay(incident) ? openOf(room) : overOf(room),
    rest: { address: pageOf(publicUrl, incident), name: rest },
  })
}

function openOf(room: Room): readonly KnownBlock[] {
  const { incident, words } = room
  const { lobby: named, parts, drill } = words.slack.cards
  const { commander, raisedBy, raisedAt, impact, id } = incident
  const about = joined(
    [
      commander ? named.commander(commander.name) : named.noCommander,
      named.people(incident.people.length),
      phrase(named.raisedBy, raisedBy.name, when(raisedAt)),
    ],
    parts,
  )
  const title = `${signOf(incident)} ${nameOf(incident, words)}`
  return [
    header(incident.drill ? `${drill} ${title}` : title),
    section(
      joined(
        [rich`${severityOf(incident, words)}${parts}${progressOf(incident, words)}`, impact, about],
        '\n',
      ),
    ),
    ...actions(
      button({ text: named.join, action: 'incident.join', value: id, style: 'primary' }),
      button({ text: named.watch, action: 'availability.watching', value: id }),
      button({ text: named.status, action: 'brief.open', value: id }),
    ),
  ]
}

function overOf(room: Room): readonly KnownBlock[] {
  const { incident, publicUrl, words } = room
  const { parts } = words.slack.cards
  const title = link(pageOf(publicUrl, incident), nameOf(incident, words))
  return [
    section(
      joined(
        [
          rich`${signOf(incident)} ${title}`,
          joined([severityOf(incident, words), words.labels.states[incident.state]], parts),
          endOf(room),
        ],
        '\n',
      ),
    ),
    ...wayBack(room),
  ]
}

/** The channel of what is closed may be archived, and nobody can press anything there. */
function wayBack({ incident, words }: Room): readonly KnownBlock[] {
  if (incident.closedAt === null) return []
  const { reopen } = words.slack.cards.buttons
  return actions(button({ text: reopen, action: 'reopen.open', value: incident.id }))
}

function endOf({ incident, publicUrl, words }: Room): Markup {
  const { lobby: named, parts, report } = words.slack.cards
  const { state, closedAt, aside } = incident
  if (state === 'dismissed') return rich`${named.dismissed}`
  if (state === 'merged') {
    const into = aside?.into
    if (!into) return rich`${named.mergedAway}`
    return phrase(named.merged, link(pageOf(publicUrl, into), nameOf(into, words)))
  }
  if (closedAt === null) return rich`${named.converged}`
  return joined(
    [phrase(named.closed, when(closedAt)), link(reportOf(publicUrl, incident), report)],
    parts,
  )
}
