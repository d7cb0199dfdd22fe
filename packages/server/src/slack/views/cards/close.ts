import type { Incident } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  button,
  context,
  header,
  joined,
  link,
  linkButton,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { fact, isUnderWay, linksOf, ofIncident, reportOf, who, whoAll } from './parts.ts'

type Request = NonNullable<Incident['closeRequest']>

const MISSING_MAX = 12

/** The review of the closer: what the report lacks, accept or send back; then that it is closed. */
export const close: Living = {
  kind: 'close',
  place: 'channel',
  after: 'goes',
  of: (room) => {
    const { closeRequest: request } = room.incident
    if (!request || isUnderWay(room.incident)) return []
    return [{ key: `close/${request.requestedAt}`, message: closeOf(room, request) }]
  },
}

function closeOf(room: Room, request: Request) {
  const { incident, words } = room
  const { close: named } = words.slack.cards
  if (incident.closedBy)
    return ofIncident(room, named.doneSpoken, closedOf(room, incident.closedBy))
  return ofIncident(
    room,
    named.spoken(request.requestedBy.name),
    request.returned && !request.waiting
      ? returnedOf(room, request.returned)
      : askingOf(room, request),
  )
}

function askingOf(room: Room, request: Request): readonly KnownBlock[] {
  const { incident } = room
  const { close: named } = room.words.slack.cards
  const { requestedBy, requestedAt, approvedBy } = request
  const value = incident.id
  return [
    header(named.heading),
    section(
      joined(
        [
          phrase(named.asked, who(room, requestedBy), when(requestedAt)),
          incident.closers.length === 0
            ? null
            : phrase(named.waitsFor, whoAll(room, incident.closers, 5)),
          approvedBy ? phrase(named.firstApproved, who(room, approvedBy)) : null,
        ],
        '\n',
      ),
    ),
    section(completenessOf(room)),
    ...actions(
      button({ text: named.review, action: 'close.open', value, style: 'primary' }),
      button({ text: named.approve, action: 'close.approve', value }),
      button({ text: named.back, action: 'close.back', value }),
    ),
    ...context(
      linksOf(room, link(reportOf(room.publicUrl, incident), room.words.slack.cards.report)),
    ),
  ]
}

function returnedOf(room: Room, returned: NonNullable<Request['returned']>): readonly KnownBlock[] {
  const { incident, words } = room
  const { close: named, buttons } = words.slack.cards
  return [
    section(rich`↩️ ${phrase(named.returned, who(room, returned.by))}\n${returned.comment}`),
    section(completenessOf(room)),
    ...actions(
      button({ text: named.write, action: 'report.open', value: incident.id, style: 'primary' }),
      button({ text: buttons.requestClose, action: 'close.request', value: incident.id }),
    ),
    ...context(named.again),
  ]
}

function closedOf(room: Room, by: NonNullable<Incident['closedBy']>): readonly KnownBlock[] {
  const { incident, publicUrl, words } = room
  const { close: named, buttons } = words.slack.cards
  const { closeOverride } = incident
  return [
    header(`🏁 ${named.doneSpoken}`),
    section(
      joined(
        [
          phrase(named.done, who(room, by)),
          closeOverride === null ? null : named.exception(closeOverride),
          named.feedback,
        ],
        '\n',
      ),
    ),
    ...actions(
      linkButton(buttons.readReport, reportOf(publicUrl, incident)),
      button({ text: named.flow, action: 'reflection.flow', value: incident.id }),
      button({ text: named.pulse, action: 'reflection.pulse', value: incident.id }),
    ),
  ]
}

function completenessOf({ incident, words }: Room): Markup {
  const { close: named, more } = words.slack.cards
  const { percent, missing } = incident.completeness
  const hard = missing.filter((each) => each.hard)
  const heading = named.complete(percent)
  if (hard.length === 0) return fact(heading, named.allThere)
  const shown = hard.slice(0, MISSING_MAX).map(({ message }) => `• ${message}`)
  const left = hard.length - shown.length
  return fact(heading, joined([named.missing, ...shown, left > 0 ? more(left) : null], '\n'))
}
