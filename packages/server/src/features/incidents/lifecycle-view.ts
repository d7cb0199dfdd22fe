import type { Incident as Board, PersonRef } from '@hikeshi/contract'
import type { Incident, Watch } from '../../domain/incident/incident.ts'
import { undecidedOf } from '../../domain/incident/undecided.ts'

export type Pointer = Board['absorbed'][number]

type Lifecycle = Pick<
  Board,
  | 'absorbed'
  | 'alignment'
  | 'archivedAt'
  | 'aside'
  | 'commanderMissedAt'
  | 'ownerChanges'
  | 'closerSeverity'
  | 'followThrough'
  | 'handover'
  | 'nextUpdateMinutes'
  | 'opening'
  | 'predecessors'
  | 'undecided'
  | 'watch'
  | 'worstCaseCheck'
  | 'worstCaseState'
>

/** The incidents that this one points to. */
export function pointedTo({ aside, absorbed }: Incident): readonly string[] {
  return aside?.into ? [...absorbed, aside.into] : absorbed
}

/** Everybody whom the clocks, promises and questions name. */
export function lifecyclePeople(incident: Incident): readonly string[] {
  const { followThrough, handover, predecessors, opening, aside, ownerChanges } = incident
  const named = [
    followThrough?.causeLead,
    followThrough?.reportLead,
    followThrough?.by,
    handover?.to,
    handover?.from,
    opening?.by,
    aside?.by,
    ...ownerChanges.map(({ notedBy }) => notedBy),
  ]
  return [...predecessors, ...named.filter((id) => typeof id === 'string')]
}

/** Clocks, promises and questions that wait, and where it went or what came into it. */
export function lifecycleView(
  incident: Incident,
  pointers: readonly Pointer[],
  nameOf: (id: string) => PersonRef,
): Lifecycle {
  const { followThrough, handover, opening, aside } = incident
  const who = (id: string | null) => (id === null ? null : nameOf(id))
  const pointerTo = (id: string | null) => pointers.find((pointer) => pointer.id === id) ?? null
  return {
    archivedAt: incident.archivedAt,
    alignment: incident.alignment,
    undecided: [...undecidedOf(incident)],
    nextUpdateMinutes: incident.nextUpdateMinutes,
    watch: incident.watch && watchView(incident.watch),
    commanderMissedAt: incident.commanderMissedAt,
    ownerChanges: incident.ownerChanges.map(({ from, to, at, note, notedBy }) => {
      return { from, to, at, note, notedBy: who(notedBy) }
    }),
    worstCaseCheck: incident.worstCaseCheck,
    worstCaseState: incident.worstCaseState,
    closerSeverity: incident.closerSeverity,
    followThrough: followThrough && {
      ...followThrough,
      causeLead: who(followThrough.causeLead),
      reportLead: who(followThrough.reportLead),
      by: nameOf(followThrough.by),
    },
    handover: handover && { ...handover, to: nameOf(handover.to), from: who(handover.from) },
    predecessors: incident.predecessors.map(nameOf),
    opening: opening && { ...opening, by: nameOf(opening.by) },
    aside: aside && { ...aside, by: nameOf(aside.by), into: pointerTo(aside.into) },
    absorbed: pointers.filter(({ id }) => incident.absorbed.includes(id)),
  }
}

function watchView({ what, until, since, endedAt }: Watch): NonNullable<Board['watch']> {
  return { what, until, since, over: endedAt !== undefined }
}
