import type { PersonRef, SectionDocument } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import type { ApiCall, Parts } from '../parts.ts'
import { by, personOf } from '../parts.ts'
import type { Acting } from '../incidents/index.ts'
import { locate } from '../incidents/index.ts'
import type { Telling } from '../settings/index.ts'
import { sectionCommands, sectionId } from './commands.ts'
import { readHere, readUpdates } from './queries.ts'
import { readSection } from './store.ts'

interface InSection {
  readonly incident: string
  readonly key: string
}

interface Burst extends InSection {
  readonly client: string
  readonly sequence: number
  readonly update: string
}

const FINGERPRINT = 64

/** How several people write one section at once: bursts of keystrokes in, what is new out. */
export function liveHandlers(parts: Parts, telling: Telling, acting: Acting) {
  const { spine, reads } = parts
  const commands = sectionCommands(telling.defaults)
  const here = presence(parts, telling)

  return {
    document: async (
      asked: InSection & { readonly since?: number | undefined },
      call: ApiCall,
    ): Promise<SectionDocument> => {
      const person = personOf(call).id
      const incident = await locate(reads, asked.incident, person)
      known(telling.defaults.sections.find(({ key }) => key === asked.key) ?? null)
      const at = { incident, key: asked.key }
      const stream = sectionId(at)
      const section = await readSection(reads, stream)
      const { version, document } = section ?? { version: 0, document: '' }
      const updates =
        asked.since === undefined
          ? null
          : await readUpdates(reads, { stream, since: asked.since, until: version })
      return {
        stream,
        version,
        document: updates === null ? document : null,
        updates: [...(updates ?? [])],
        here: await here(at, person),
      }
    },

    type: async (asked: Burst, call: ApiCall) => {
      const incident = await acting(asked.incident, call)
      const { key, client, sequence, update } = asked
      const idempotency = {
        key: `typed/${client}/${sequence}`,
        fingerprint: `${incident} ${key} ${update.length} ${update.slice(-FINGERPRINT)}`,
      }
      await spine.execute(commands.type, { incident, key, update }, { ...by(call), idempotency })
      const section = await readSection(reads, sectionId({ incident, key }))
      return { version: section?.version ?? 0 }
    },

    enter: async (asked: InSection, call: ApiCall) => {
      const person = personOf(call).id
      const at = { incident: await locate(reads, asked.incident, person), key: asked.key }
      const { actor, surface } = by(call)
      await spine.execute(commands.enter, at, { actor, surface })
      return { here: await here(at, person) }
    },
  }
}

/** Who else worked on a section a moment ago. */
function presence({ reads, clock }: Parts, { names }: Telling) {
  return async (section: InSection, person: string): Promise<PersonRef[]> => {
    const found = await readHere(reads, sectionId(section), clock.now())
    const others = found.map((one) => one.person).filter((id) => id !== person)
    const people = await names(reads, others)
    return others.map((id) => people.get(id) ?? { id, name: id })
  }
}
