import { createWho } from '@hikeshi/contract/words'
import type { Incident } from '../../domain/incident/incident.ts'
import type { Reads } from '../../platform/db.ts'
import type { ReadBy } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { peopleIn, readTimeline } from '../timeline/index.ts'
import type { Account } from './generated/account.ts'
import type { Material } from './material.ts'
import { readThread } from './queries.ts'
import { TOLD } from './told.ts'

const EVENTS_MAX = 1000
const NOTHING: ReadonlySet<string> = new Set()

/** What was recorded, and how to say it to this reader. */
export async function accountOf(
  reads: Reads,
  telling: Telling,
  { material, readBy }: { readonly material: Material; readonly readBy: ReadBy },
): Promise<Account> {
  const { incident } = material.facts
  const query = { incident: incident.id, types: TOLD, after: '0', limit: EVENTS_MAX }
  const events = await readTimeline(reads, query)
  const people = await telling.names(reads, [
    ...peopleOf(incident),
    ...peopleIn(events),
    ...material.notices.flatMap(({ told }) => told.map(({ by }) => by)),
    ...material.sections.map(({ writtenBy }) => writtenBy).filter((id) => id !== null),
    ...peopleInFacts(material),
  ])
  const thread = material.facts.postmortem?.thread ?? null
  const discussed = thread === null ? NOTHING : await readThread(reads, thread)
  const { language } = readBy
  const reader = readerOf(telling, readBy, people)
  return {
    ...material,
    events,
    discussed,
    defaults: telling.defaults,
    language,
    words: telling.words(language),
    reader,
    who: createWho(reader, 'system'),
  }
}

function peopleOf({ raisedBy, closedBy, roles, convergence }: Incident): readonly string[] {
  const holders = Object.values(roles).map(({ person }) => person)
  const agreed = convergence === null ? [] : [convergence.proposedBy, ...convergence.agreedBy]
  return [raisedBy, closedBy, ...holders, ...agreed].filter((id) => id !== null)
}

function peopleInFacts({ facts }: Material): readonly string[] {
  return [
    ...facts.participants,
    ...facts.entries.map(({ by }) => by),
    ...facts.todos.flatMap(({ assignee, doneBy }) => [assignee, doneBy]),
    ...facts.measures.flatMap(({ owner, carried }) => [owner, carried?.by ?? null]),
    facts.postmortem?.facilitator ?? null,
  ].filter((id) => id !== null)
}
