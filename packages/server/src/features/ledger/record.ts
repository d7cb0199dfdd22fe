import type { contract, EntryKind, Events } from '@hikeshi/contract'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { by, type ApiCall, type Parts } from '../parts.ts'
import type { EntryCommands } from './commands.ts'
import { countStanding, findMessage } from './queries.ts'

type Asked = z.output<typeof contract.entries.record.input>

/** What a call asks to record, complete; the text of a marked message is the message's own. */
export async function describe(
  reads: Reads,
  asked: Asked,
  incident: string,
): Promise<Events['entry.recorded']> {
  const { kind, url = null, origin = 'staff', message = null } = asked
  const mitigation = kind === 'action' ? 'mitigation' : null
  return {
    incident,
    kind,
    url,
    origin,
    message,
    text: await textOf(reads, asked, incident),
    actionKind: asked.actionKind ?? mitigation,
    basedOn: await standing(reads, asked, incident),
  }
}

async function textOf(reads: Reads, { text, message }: Asked, incident: string): Promise<string> {
  const said = message ? await findMessage(reads, { id: message, incident }) : null
  if (message && !said) throw new Refusal('not-found')
  const given = text ?? said?.text
  if (given === undefined) throw new Refusal('invalid-input')
  return given
}

async function standing(reads: Reads, asked: Asked, incident: string): Promise<readonly string[]> {
  const basedOn = Array.from(new Set(asked.basedOn))
  const found = await countStanding(reads, incident, basedOn)
  if (found < basedOn.length) throw new Refusal('unknown-entry')
  return basedOn
}

interface Mark {
  readonly incident: string
  readonly message: string
  readonly kind: EntryKind
}

const TRIES = 3

/**
 * Marks a message, or marks it as something else, and returns its entry: a message is one entry at
 * most, also when two people mark it in the same moment.
 */
export async function markMessage(
  { spine, reads, newId }: Parts,
  commands: EntryCommands,
  { incident, message, kind }: Mark,
  call: ApiCall,
): Promise<string> {
  const { actor, surface } = by(call)
  for (let tried = 0; tried < TRIES; tried++) {
    const said = await findMessage(reads, { id: message, incident })
    if (!said) throw new Refusal('not-found')
    if (said.entry !== null) {
      const change = { entry: said.entry, incident, changes: [{ kind }] }
      await spine.execute(commands.change, change, { actor, surface })
      return said.entry
    }
    const entry = newId('ent')
    const asked = await describe(reads, { incident, kind, message }, incident)
    const { events } = await spine.execute(
      commands.record,
      { entry, incident, asked },
      { actor, surface },
    )
    if (events > 0) return entry
  }
  throw new Refusal('wrong-state')
}
