import type { Language } from '@hikeshi/contract'
import type { Actor } from '../domain/actor.ts'
import type { Clock } from '../platform/clock.ts'
import type { Reads } from '../platform/db.ts'
import type { Call } from '../platform/http/mount.ts'
import type { NewId } from '../platform/ids.ts'
import type { By, Spine, Surface } from '../platform/spine.ts'
import type { TaskContext } from '../platform/tasks/handlers.ts'

/** What every feature is built from. */
export interface Parts {
  readonly spine: Spine<Actor>
  /** Reads outside of a transaction, for queries. */
  readonly reads: Reads
  readonly clock: Clock
  readonly newId: NewId
}

/** Who calls a route. `person` is null only where the route needs nobody. */
export interface Caller {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly memberRole: 'owner' | 'admin' | 'member'
  } | null
  readonly language: Language
  /** Where the reader's clock stands, if they said so; the organisation's otherwise. */
  readonly timeZone: string | null
  readonly surface: Surface
  readonly address: string
}

/** Somebody who reads: in which language, and by which clock. */
export type ReadBy = Pick<Caller, 'language' | 'timeZone'>

export type ApiCall = Call<Caller>

/** The person who calls; routes that need somebody have been admitted with one. */
export function personOf(call: ApiCall): NonNullable<Caller['person']> {
  if (call.caller.person === null) throw new Error('a route without a caller asked for one')
  return call.caller.person
}

/** The call as the spine wants it. */
export function by(call: ApiCall): By<Actor> {
  const { id, memberRole } = personOf(call)
  return {
    actor: { id, memberRole },
    surface: call.caller.surface,
    ...(call.idempotency ? { idempotency: call.idempotency } : {}),
  }
}

/** The system, on behalf of a task: nothing is written once the task's lease is lost. */
export const bySystem = (context: TaskContext): By<Actor> => ({
  actor: 'system',
  surface: 'system',
  fence: context.fence,
})
