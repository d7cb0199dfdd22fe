import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const LOOK = 'nudges.look'

/** Whatever happens within this time is looked at once. */
const GATHER_MS = 15_000

/** What happens so often, or is so far from people, that it is no reason to look. */
const PASSED_OVER = /^(nudge|section|report|measure|postmortem|document)\./

/** Anything that happens in an incident may begin or end a reason to say something. */
export function lookAfter(
  { type, at }: { readonly type: string; readonly at: string },
  incident: string,
): readonly TaskRequest[] {
  if (PASSED_OVER.test(type)) return []
  const round = Math.floor(Temporal.Instant.from(at).epochMilliseconds / GATHER_MS) + 1
  return [
    {
      kind: LOOK,
      lane: 'chat',
      key: incident,
      once: `${incident}/${round}`,
      payload: { incident },
      at: Temporal.Instant.fromEpochMilliseconds(round * GATHER_MS),
    },
  ]
}
