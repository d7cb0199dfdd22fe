import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import {
  bold,
  context,
  day,
  fields,
  header,
  joined,
  link,
  type Markup,
  phrase,
  rich,
  section,
  when,
} from '../kit/index.ts'
import { boardButtons } from './board-buttons.ts'
import { factsOf } from './board-facts.ts'
import {
  callOf,
  isOver,
  isUnderWay,
  linksOf,
  nameOf,
  ofIncident,
  progressOf,
  reportOf,
  severityOf,
  signOf,
  who,
} from './parts.ts'

/** The board: the one message that says how it stands, pinned to the channel. */
export const board: Living = {
  kind: 'board',
  place: 'channel',
  after: 'goes',
  of: (room) => [{ key: 'board', pinned: true, message: boardOf(room) }],
}

function boardOf(room: Room) {
  const { incident, words } = room
  const { spoken } = words.slack.cards.board
  return ofIncident(
    room,
    spoken({
      incident: nameOf(incident, words),
      severity: severityOf(incident, words),
      state: words.labels.states[incident.state],
      commander: incident.commander?.name ?? words.slack.cards.nobody,
    }),
    blocksOf(room),
  )
}

function blocksOf(room: Room): readonly KnownBlock[] {
  const { incident, words } = room
  return [
    header(`${signOf(incident)} ${nameOf(incident, words)}`),
    ...context(stateLine(room)),
    ...(incident.aside ? [] : [section(progressOf(incident, words))]),
    ...headlines(room).map((line) => section(line)),
    ...fields(factsOf(room)),
    ...context(...footnotes(room)),
    ...boardButtons(room),
    ...context(linksBelow(room)),
  ]
}

function stateLine({ incident, words }: Room): Markup {
  const { cards } = words.slack
  return joined(
    [
      incident.drill ? rich`${bold(cards.drill)}` : null,
      severityOf(incident, words),
      words.labels.states[incident.state],
      incident.visibility === 'private' ? `🔒 ${cards.private}` : null,
    ],
    cards.parts,
  )
}

/** What everybody must see first, a paragraph each. */
function headlines(room: Room): readonly Markup[] {
  const { incident, words } = room
  const { board: named } = words.slack.cards
  const { closedBy, closedAt, importantNow, opening } = incident
  return [
    ...asideOf(room),
    closedBy && closedAt ? phrase(named.closed, who(room, closedBy), when(closedAt)) : null,
    incident.state === 'archived' ? rich`${named.archived}` : null,
    importantNow === null ? null : rich`${bold(named.matters(importantNow))}`,
    watchOf(room),
    onwardOf(room),
    opening ? phrase(named.opening, who(room, opening.by)) : null,
  ].filter((line) => line !== null)
}

function asideOf(room: Room): readonly Markup[] {
  const { incident, publicUrl, words } = room
  const { aside } = incident
  if (!aside) return []
  const { board: named } = words.slack.cards
  const by = who(room, aside.by)
  if (incident.state === 'dismissed') {
    const { reasons } = words.screens.incident.dismissing
    const why = aside.reason ?? (aside.because ? reasons[aside.because] : '–')
    return [phrase(named.dismissed, by, why)]
  }
  const { into } = aside
  if (!into) return [phrase(named.merged, by)]
  const address = `${publicUrl}/incidents/${String(into.number)}`
  return [phrase(named.merged, by), phrase(named.goesOn, link(address, nameOf(into, words)))]
}

function watchOf({ incident, words }: Room): Markup | null {
  const { watch } = incident
  if (!watch || incident.state !== 'monitoring') return null
  const { board: named } = words.slack.cards
  const what = watch.what ?? words.screens.incident.watch.nothing
  return watch.until === null
    ? phrase(named.watching, what)
    : phrase(named.watchingUntil, what, when(watch.until))
}

function onwardOf(room: Room): Markup | null {
  const { incident, words } = room
  if (incident.state !== 'converged' && incident.state !== 'learning') return null
  const { board: named } = words.slack.cards
  const { followThrough } = incident
  if (!followThrough) return rich`${named.onwardOpen}`
  const { causeLead, reportLead, due } = followThrough
  return phrase(
    named.onward,
    causeLead ? who(room, causeLead) : named.notYet,
    reportLead ? who(room, reportLead) : named.notYet,
    due === null ? named.notYet : day(due),
  )
}

function footnotes(room: Room): readonly (Markup | null)[] {
  const { incident, words } = room
  const { board: named, listSeparator } = words.slack.cards
  const { fields: names } = words.screens.incident.undecided
  const undecided = incident.undecided.map((field) => names[field])
  return [
    undecided.length === 0 || isOver(incident)
      ? null
      : rich`${named.undecided(undecided.join(listSeparator))}`,
    knownOf(room),
    incident.absorbed.length === 0
      ? null
      : rich`${named.absorbed(incident.absorbed.map((one) => nameOf(one, words)).join(listSeparator))}`,
  ]
}

/** Facts and guesses, counted apart. */
function knownOf({ entries, words }: Room): Markup | null {
  const { board: named, parts } = words.slack.cards
  const facts = entries.filter(({ kind }) => kind === 'fact').length
  const open = entries.filter(({ state }) => state === 'open')
  const guesses = open.filter(({ kind }) => kind === 'hypothesis').length
  const questions = open.filter(({ kind }) => kind === 'question').length
  if (facts + guesses + questions === 0) return null
  return joined(
    [
      facts === 0 ? null : named.facts(facts),
      guesses === 0 ? null : named.guesses(guesses),
      questions === 0 ? null : named.questions(questions),
    ],
    parts,
  )
}

function linksBelow(room: Room): Markup {
  const { incident, publicUrl, words } = room
  const { report } = words.slack.cards
  const call = callOf(room)
  return linksOf(
    room,
    link(reportOf(publicUrl, incident), report),
    call && isUnderWay(incident) ? link(call.address, call.name) : null,
  )
}
