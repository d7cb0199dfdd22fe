import type { contract, Console, Panels, PersonRef } from '@hikeshi/contract'
import { panelsOf } from '../../domain/console/panels.ts'
import { promptsFor } from '../../domain/console/prompts.ts'
import { commands, type Seen } from '../../domain/console/seen.ts'
import { canIncident } from '../../domain/incident/can.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import { isActive } from '../../domain/nudge/snapshot.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { gatherFacts, locate, readIncident, rulingOf, type MissingOf } from '../incidents/index.ts'
import { inLanguage, readSnapshot, type SnapshotNeeds } from '../nudges/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { briefView } from './brief-view.ts'

type Routes = Handlers<Pick<typeof contract, 'console'>, Caller>['console']

export interface ConsoleNeeds extends Telling, SnapshotNeeds {
  /** What the report lacks; asked only once the harm has stopped. */
  readonly missingOf: MissingOf
}

type Panel = ReturnType<typeof panelsOf>
const STEPS_MAX = 8

/** For whoever commands: what to do next, what to keep an eye on, and how to pass it on. */
export function createConsole(parts: Parts, needs: ConsoleNeeds) {
  const { reads, clock } = parts

  const handlers: Routes = {
    get: async ({ incident: reference }, call) => {
      const id = await locate(reads, reference, personOf(call).id)
      return view(reads, await look(id, call), call, needs)
    },
    brief: (asked, call) => briefView(parts, needs, asked, call),
  }

  async function look(id: string, call: ApiCall): Promise<Seen> {
    const now = clock.now()
    const incident = known(await readIncident(reads, id))
    const snapshot = known(await readSnapshot(reads, { incident: id, now }, needs))
    const missing = isActive(snapshot) ? [] : await needs.missingOf(reads, incident)
    const facts = await gatherFacts(reads, incident, {
      missingOf: async () => missing,
      ruling: () => rulingOf(needs.defaults),
    })
    return {
      snapshot,
      now,
      viewer: personOf(call).id,
      can: canIncident(incident, { by: by(call).actor, now, facts }),
      proposed: incident.convergence !== null,
      returned: wasReturned(incident),
      missing: missing.filter(({ hard }) => hard).length,
    }
  }

  return { handlers }
}

function wasReturned({ closeRequest }: Incident): boolean {
  return closeRequest !== null && !closeRequest.waiting && closeRequest.returned !== null
}

async function view(
  reads: Reads,
  seen: Seen,
  { caller: { language } }: ApiCall,
  { names }: ConsoleNeeds,
): Promise<Console> {
  const next = promptsFor(seen)
    .slice(0, STEPS_MAX)
    .map(({ text, ...step }) =>
      Object.assign(step, { text: text === null ? null : inLanguage(text, language) }),
    )
  if (!commands(seen) || !isActive(seen.snapshot)) return { next, panels: null }
  const panels = panelsOf(seen.snapshot, seen.now)
  const people = await names(
    reads,
    panels.people.map(({ person }) => person),
  )
  return { next, panels: { ...panels, people: atWork(panels, people, language) } }
}

function atWork(
  { people }: Panel,
  names: ReadonlyMap<string, PersonRef>,
  language: 'ja' | 'en',
): Panels['people'] {
  return people.map(({ person, task, ...rest }) =>
    Object.assign(rest, {
      person: personIn(names, person),
      task: task === null ? null : task[language],
    }),
  )
}

const personIn = (names: ReadonlyMap<string, PersonRef>, id: string): PersonRef =>
  names.get(id) ?? { id, name: id }
