import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const LOOK = 'nudges.look'
export const DIGEST = 'nudges.digest'

/** Whatever happens within this time is looked at once. */
const GATHER_MS = 15_000

/** What happens so often, or is so far from people, that it is no reason to look. */
const PASSED_OVER = /^(nudge|section|report|postmortem|document)\./

/** What may be late in the week's digest, and whether its incident is over at all. */
const MEASURES = /^(measure\.|incident\.(converged|reopened))/

/** Anything that happens in an incident may begin or end a reason to say something. */
export function lookAfter(
  { type, at: happened }: { readonly type: string; readonly at: string },
  incident: string,
): readonly TaskRequest[] {
  if (PASSED_OVER.test(type)) return []
  const round = Math.floor(Temporal.Instant.from(happened).epochMilliseconds / GATHER_MS) + 1
  const at = Temporal.Instant.fromEpochMilliseconds(round * GATHER_MS)
  const digest = { kind: DIGEST, lane: 'chat', key: DIGEST, once: `${DIGEST}/${round}` } as const
  return [
    ...(MEASURES.test(type) ? [{ ...digest, payload: {}, at }] : []),
    {
      kind: LOOK,
      lane: 'chat',
      key: incident,
      once: `${incident}/${round}`,
      payload: { incident },
      at,
    },
  ]
}
