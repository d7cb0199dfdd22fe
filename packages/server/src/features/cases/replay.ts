import type { contract, PersonRef, Replay, ReplayStep } from '@hikeshi/contract'
import type { Reader, Words } from '@hikeshi/contract/words'
import { evolveEntry, type Entry, type EntryEvent } from '../../domain/entry.ts'
import type { Recorded } from '../../domain/event.ts'
import { evolveIncident } from '../../domain/incident/evolve.ts'
import { commanderOf, type Incident, type IncidentEvent } from '../../domain/incident/incident.ts'
import { phaseOf } from '../../domain/incident/phase.ts'
import { known } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, readIncident } from '../incidents/index.ts'
import { personOf, type Caller, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { peopleIn, readTimeline, tell, type TimelineEvent } from '../timeline/index.ts'

type Routes = Pick<Handlers<Pick<typeof contract, 'cases'>, Caller>['cases'], 'replay'>

const STEPS_MAX = 3000

/** Bookkeeping is no part of the story: who took which to-do, who is how available, what the product nudged. */
const ASIDE = /^(?:todo|section|nudge|report)\.|^participant\.availability_changed$/

/** A case told again from its log, for whoever may see it, however long ago it was. */
export function replayRoutes({ reads }: Parts, telling: Telling): Routes {
  return {
    replay: async ({ incident: reference }, call) => {
      const id = await locate(reads, reference, personOf(call).id)
      const query = { incident: id, types: null, after: '0', limit: STEPS_MAX + 1 }
      const [row, events] = await Promise.all([readIncident(reads, id), readTimeline(reads, query)])
      const { number, title, severity, state, visibility } = known(row)
      const told = events.slice(0, STEPS_MAX)
      const people = await telling.names(reads, peopleIn(told))
      const reader = readerOf(telling, call.caller, people)
      const steps = stepsOf(told, {
        incident: id,
        reader,
        words: telling.words(call.caller.language),
      })
      const cut = events.length > told.length
      const replay: Replay = { number, title, severity, state, visibility, steps: [...steps], cut }
      return replay
    },
  }
}

interface Teller {
  readonly incident: string
  readonly reader: Reader
  readonly words: Words
}

/** Folds the log once more, and tells after each event how things stood. */
function stepsOf(events: readonly TimelineEvent[], teller: Teller): readonly ReplayStep[] {
  let incident: Incident | null = null
  const entries = new Map<string, Entry>()
  const steps: ReplayStep[] = []
  const marked = markedAtOnce(events)
  for (const event of events) {
    // The log holds under each type the facts of that type.
    if (event.stream === teller.incident) {
      incident = evolveIncident(incident, event as unknown as Recorded<IncidentEvent>)
    }
    const entry = entryAfter(event, entries)
    if (incident === null || marked.has(event.stream)) continue
    const step = stepOf(event, { incident, entry, teller })
    if (step) steps.push(step)
  }
  return steps
}

/** Messages that were marked as they were said: the mark says it all. */
function markedAtOnce(events: readonly TimelineEvent[]): ReadonlySet<unknown> {
  const said = new Map(events.map(({ stream, at }) => [stream, at]))
  return new Set(
    events
      .filter(({ type, at, data }) => {
        const { message } = data
        return type === 'entry.recorded' && typeof message === 'string' && said.get(message) === at
      })
      .map(({ data }) => data['message']),
  )
}

function entryAfter(event: TimelineEvent, entries: Map<string, Entry>): Entry | null {
  if (!event.type.startsWith('entry.')) return null
  const entry = evolveEntry(
    entries.get(event.stream) ?? null,
    event as unknown as Recorded<EntryEvent>,
  )
  entries.set(event.stream, entry)
  return entry
}

interface Standing {
  readonly incident: Incident
  readonly entry: Entry | null
  readonly teller: Teller
}

function stepOf(event: TimelineEvent, { incident, entry, teller }: Standing): ReplayStep | null {
  const { position, at, type, data, actor } = event
  const sentence = tell(event, teller.reader, teller.words)
  if (ASIDE.test(type) || sentence === '') return null
  const commander = commanderOf(incident)
  return {
    position,
    at,
    type,
    sentence,
    actor: actor === 'system' ? null : person(actor, teller.reader),
    url: typeof data['url'] === 'string' ? data['url'] : null,
    phase: phaseOf(incident.state),
    state: incident.state,
    severity: incident.severity,
    commander: commander === null ? null : person(commander, teller.reader),
    entry: entry && {
      id: entry.id,
      kind: entry.kind,
      state: entry.state,
      text: entry.text,
      withdrawn: entry.withdrawn,
    },
  }
}

function person(id: string, { nameOf }: Reader): PersonRef {
  return { id, name: nameOf(id) ?? id }
}
