import type { Drill as DrillView, DrillAnswer, PersonRef } from '@hikeshi/contract'
import { nameOf, type Actor } from '../../domain/actor.ts'
import { endOf, type Drill } from '../../domain/drill/drill.ts'
import { canDrill } from '../../domain/drill/plan.ts'
import type { Reads } from '../../platform/db.ts'

export type Names = (
  reads: Reads,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, PersonRef>>

interface Looking {
  readonly by: Actor
  readonly now: Temporal.Instant
}

/** Drills as the actor sees them, in the order given. */
export async function drillViews(
  reads: Reads,
  names: Names,
  drills: readonly Drill[],
  looking: Looking,
): Promise<DrillView[]> {
  const known = await names(reads, drills.flatMap(everybody))
  const person = (id: string): PersonRef => known.get(id) ?? { id, name: id }
  return drills.map((drill) => {
    const { title, purpose, startsAt, minutes, place, rhythm, fifth } = drill
    const { state, commander, note } = drill
    return {
      id: drill.id,
      title,
      purpose,
      startsAt,
      endsAt: endOf(drill),
      minutes,
      place,
      rhythm,
      fifth,
      state,
      facilitator: person(drill.facilitator),
      scheduledBy: person(drill.scheduledBy),
      people: peopleOf(drill).map(({ person: id, answer }) => ({ person: person(id), answer })),
      answer: drill.answers[nameOf(looking.by)] ?? null,
      commander: commander === null ? null : person(commander),
      note,
      can: canDrill(drill, looking),
    }
  })
}

function everybody(drill: Drill): readonly string[] {
  const { facilitator, scheduledBy, commander } = drill
  const named = [facilitator, scheduledBy, ...(commander === null ? [] : [commander])]
  return [...named, ...peopleOf(drill).map(({ person }) => person)]
}

const ORDER: readonly (DrillAnswer | null)[] = ['commander', 'player', 'observer', null, 'away']

/** Whoever would command first, then whoever comes, then who has not said yet, and who cannot. */
function peopleOf({ invited, answers }: Drill) {
  const all = Array.from(new Set([...Object.keys(answers), ...invited]))
  return all
    .map((person) => ({ person, answer: answers[person] ?? null }))
    .toSorted((one, other) => ORDER.indexOf(one.answer) - ORDER.indexOf(other.answer))
}
