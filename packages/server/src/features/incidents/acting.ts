import { by, personOf, type ApiCall, type Parts } from '../parts.ts'
import { joinByActingIn } from './participants.ts'
import { locateWith } from './queries.ts'

/** Opens an incident to somebody's act: finds it, and makes them a participant if they are none yet. */
export type Acting = (reference: string, call: ApiCall) => Promise<string>

export function createActing({ spine, reads }: Parts): Acting {
  return async (reference, call) => {
    const person = personOf(call).id
    const { id: incident, takesPart } = await locateWith(reads, reference, person)
    if (!takesPart) {
      const { actor, surface } = by(call)
      await spine.execute(joinByActingIn, { incident, person }, { actor, surface })
    }
    return incident
  }
}
