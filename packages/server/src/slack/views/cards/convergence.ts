import type { Entry, Incident } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  button,
  context,
  cut,
  header,
  joined,
  link,
  phrase,
  rich,
  section,
  when,
  type Markup,
} from '../kit/index.ts'
import { fact, isUnderWay, lines, linksOf, ofIncident, reportOf, who, whoAll } from './parts.ts'

type Proposal = NonNullable<Incident['convergence']>

const EVIDENCE_MAX = 8
const TEXT_MAX = 300

/** The proposal that it is over: what it rests on, who agrees, what is in the way; then that it is. */
export const convergence: Living = {
  kind: 'convergence',
  place: 'channel',
  after: 'goes',
  of: (room) => {
    const { convergence: proposal, convergedAt } = room.incident
    if (!proposal) return []
    const key = `convergence/${proposal.proposedAt}`
    if (convergedAt !== null && !isUnderWay(room.incident))
      return [{ key, message: doneOf(room, proposal) }]
    return isUnderWay(room.incident) ? [{ key, message: askingOf(room, proposal) }] : []
  },
}

function askingOf(room: Room, proposal: Proposal) {
  const { convergence: named } = room.words.slack.cards
  return ofIncident(room, named.spoken(proposal.proposedBy.name), [
    header(named.heading),
    section(joined([phrase(named.proposed, who(room, proposal.proposedBy)), proposal.text], '\n')),
    section(evidenceOf(room, proposal)),
    section(agreedOf(room, proposal)),
    ...objectionsOf(room, proposal),
    ...unmetOf(room, proposal),
    ...actions(...buttonsOf(room, proposal)),
  ])
}

function doneOf(room: Room, proposal: Proposal) {
  const { incident, publicUrl, words } = room
  const { convergence: named, report } = words.slack.cards
  const { impactEndedAt, convergeOverride } = incident
  const about = lines([
    impactEndedAt === null ? null : phrase(named.ended, when(impactEndedAt)),
    convergeOverride === null ? null : rich`${named.exception(convergeOverride)}`,
    agreedOf(room, proposal),
  ])
  return ofIncident(room, named.doneSpoken, [
    header(`✅ ${named.done}`),
    section(named.thanks),
    ...(about ? [section(about)] : []),
    section(evidenceOf(room, proposal)),
    ...context(linksOf(room, link(reportOf(publicUrl, incident), report))),
  ])
}

function evidenceOf({ entries, words }: Room, { evidence }: Proposal): Markup {
  const { convergence: named, more } = words.slack.cards
  const found = evidence
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
  if (evidence.length === 0) return fact(named.evidence, named.noEvidence)
  const shown = found.slice(0, EVIDENCE_MAX)
  const left = evidence.length - shown.length
  return fact(
    named.evidence,
    joined([...shown.map((entry) => entryLine(entry)), left > 0 ? more(left) : null], '\n'),
  )
}

function entryLine({ text, url }: Entry): Markup {
  const said = cut(text, TEXT_MAX)
  return url === null ? rich`• ${said}` : rich`• ${link(url, said)}`
}

function agreedOf(room: Room, { agreedBy, quorum }: Proposal): Markup {
  const { convergence: named, nobody } = room.words.slack.cards
  const heading = named.agreed(agreedBy.length, quorum)
  return fact(heading, agreedBy.length === 0 ? nobody : whoAll(room, agreedBy))
}

function objectionsOf(room: Room, { objections }: Proposal): readonly KnownBlock[] {
  const { convergence: named } = room.words.slack.cards
  if (objections.length === 0) return []
  const said = objections.map(({ by, text, resolved }) =>
    phrase(resolved ? named.settled : named.objection, who(room, by), cut(text, TEXT_MAX)),
  )
  return [section(fact(named.objected, joined(said, '\n')))]
}

function unmetOf({ words }: Room, { unmet }: Proposal): readonly KnownBlock[] {
  const { convergence: named } = words.slack.cards
  const reasons: Readonly<Record<string, string>> = words.screens.incident.reasons
  if (unmet.length === 0) return [section(named.ready)]
  const missing = unmet.map((code) => `• ${reasons[code] ?? code}`)
  return context(joined([named.unmet, ...missing], '\n'))
}

function buttonsOf({ incident, words }: Room, { objections, unmet }: Proposal) {
  const { convergence: named } = words.slack.cards
  const value = incident.id
  const open = objections.some(({ resolved }) => !resolved)
  const ready = unmet.length === 0
  const primary = { style: 'primary' } as const
  return [
    ready ? button({ text: named.declare, action: 'converge.declare', value, ...primary }) : null,
    button({ text: named.agree, action: 'converge.agree', value, ...(ready ? {} : primary) }),
    button({ text: named.object, action: 'converge.object', value }),
    button({ text: named.more, action: 'converge.open', value }),
    open ? button({ text: named.resolve, action: 'converge.resolve', value }) : null,
  ]
}
