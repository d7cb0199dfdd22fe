import type { Brief } from '@hikeshi/contract'
import { briefFacts, successors } from '../../domain/console/brief.ts'
import { known } from '../../domain/refusal.ts'
import { locate, readIncident } from '../incidents/index.ts'
import { readSnapshot } from '../nudges/index.ts'
import { personOf, type ApiCall, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { fullBrief, shortBrief } from './brief.ts'

interface Asked {
  readonly incident: string
  readonly form: 'full' | 'short'
}

/** Where things stand, in the language of whoever asks. */
export async function briefView(
  { reads, clock }: Parts,
  telling: Telling,
  { incident: reference, form }: Asked,
  call: ApiCall,
): Promise<Brief> {
  const id = await locate(reads, reference, personOf(call).id)
  const now = clock.now()
  const { policy } = known(await readIncident(reads, id))
  const snapshot = known(await readSnapshot(reads, { incident: id, now }, telling))
  const facts = briefFacts(snapshot, policy, now)
  const next = form === 'full' ? successors(snapshot) : []
  const people = [...facts.tasks, ...next].map(({ person }) => person)
  const named = facts.commander === null ? people : [...people, facts.commander]
  const names = await telling.names(reads, named)
  const { language } = call.caller
  const reader = readerOf(telling, call.caller, names)
  const told = { reader, words: telling.words(language), language }
  return {
    lines: form === 'full' ? fullBrief(facts, told) : shortBrief(facts, told),
    successors: next.map(({ person, ...rest }) =>
      Object.assign(rest, { person: names.get(person) ?? { id: person, name: person } }),
    ),
  }
}
