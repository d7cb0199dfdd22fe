import type { Room } from '../../project/living.ts'
import { cut, joined, phrase, rich, when, type Markup } from '../kit/index.ts'
import { fact, inLanguage, isUnderWay, roleOf, who } from './parts.ts'

/** A board is read at a glance: of a long text its beginning stands here, and all of it on the web. */
const FACT_MAX = 280

/** Two columns of what is known. What nobody has said yet is left out, unless somebody should. */
export function factsOf(room: Room): readonly Markup[] {
  const { incident, words } = room
  const { board: named } = words.slack.cards
  const { impact, policy, owner } = incident
  return [
    fact(named.commander, commanderOf(room)),
    owner ? fact(named.owner, inLanguage(room, owner)) : null,
    fact(named.harm, harmOf(room)),
    impact === null ? null : fact(named.impact, cut(impact, FACT_MAX)),
    policy === null ? null : fact(named.policy, cut(policy, FACT_MAX)),
    worstOf(room),
    ...whileUnderWay(room),
    ...rolesOf(room),
  ]
    .filter((each) => each !== null)
    .slice(0, 10)
}

function commanderOf(room: Room): Markup {
  const { commander, standIn } = room.incident
  const { board: named, nobody } = room.words.slack.cards
  if (commander) return who(room, commander)
  return standIn ? phrase(named.standIn, who(room, standIn)) : rich`${nobody}`
}

/** Nobody says that harm goes on before somebody knows of any. */
function harmOf({ incident, words }: Room): Markup {
  const { board: named } = words.slack.cards
  const { impact, impactStartedAt, impactEndedAt, mitigatedAt, state } = incident
  if (impactEndedAt !== null) return phrase(named.harmEnded, when(impactEndedAt))
  if (mitigatedAt !== null) return phrase(named.harmReduced, when(mitigatedAt))
  const known = impact !== null || impactStartedAt !== null
  return rich`${known || state === 'responding' ? named.harmGoesOn : named.harmUnknown}`
}

function worstOf({ incident, words }: Room): Markup | null {
  const { worstCase, worstCaseCheck, worstCaseState } = incident
  if (worstCase === null) return null
  const { board: named } = words.slack.cards
  const states = { ruled_out: named.worstRuledOut, real: named.worstReal }
  const state = worstCaseState === null ? named.worstOpen : states[worstCaseState]
  const check = worstCaseState === null && worstCaseCheck !== null
  return fact(
    named.worstCase,
    joined(
      [
        named.worst(cut(worstCase, FACT_MAX), state),
        check ? named.check(cut(worstCaseCheck, FACT_MAX)) : null,
      ],
      '\n',
    ),
  )
}

function whileUnderWay(room: Room): readonly (Markup | null)[] {
  const { incident, roster, topics, words } = room
  if (!isUnderWay(incident)) return []
  const { board: named } = words.slack.cards
  const able = roster.people.filter(
    ({ availability, answered }) => answered && availability === 'now',
  )
  const free = able.filter(({ free: idle }) => idle).length
  const { nextUpdateDueAt } = incident
  return [
    fact(named.people, named.canAct(able.length, free)),
    nextUpdateDueAt === null ? null : fact(named.nextUpdate, when(nextUpdateDueAt)),
    topics.current ? fact(named.topic, topics.current.text) : null,
  ]
}

/** Who has which part besides the commander. */
function rolesOf(room: Room): readonly Markup[] {
  return room.incident.roles.flatMap(({ role, person }) =>
    person && role !== 'commander' ? [fact(roleOf(room, role), who(room, person))] : [],
  )
}
