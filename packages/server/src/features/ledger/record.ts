import type { contract, EntryKind, Events } from '@hikeshi/contract'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { givenText } from '../../domain/text.ts'
import type { Reads } from '../../platform/db.ts'
import { by, type ApiCall, type Parts } from '../parts.ts'
import type { Change, EntryCommands } from './commands.ts'
import { findMessage } from './queries.ts'

type Asked = z.output<typeof contract.entries.record.input>

/** What a call asks to record, complete; the text of a marked message is the message's own. */
export async function describe(
  reads: Reads,
  asked: Asked,
  incident: string,
): Promise<Events['entry.recorded']> {
  const { kind, message = null } = asked
  const mitigation = kind === 'action' ? 'mitigation' : null
  return {
    incident,
    kind,
    message,
    ...(await saidIn(reads, asked, incident)),
    actionKind: asked.actionKind ?? mitigation,
    basedOn: Array.from(new Set(asked.basedOn)),
    nextCheck: givenText(asked.nextCheck),
    askedTo: asked.askedTo ?? null,
    about: asked.about ?? null,
  }
}

/** The words and where they are from; and of a marked message who said them, and when. */
async function saidIn(reads: Reads, asked: Asked, incident: string) {
  const { text, message, url = null, origin = 'staff' } = asked
  if (!message) {
    if (text === undefined) throw new Refusal('invalid-input')
    return { text, url, origin }
  }
  const said = await findMessage(reads, { id: message, incident })
  if (!said) throw new Refusal('not-found')
  const { app, by: saidBy, at: saidAt } = said
  return {
    text: text ?? said.text,
    url: asked.url ?? said.url,
    // What a program said is a signal of a system, and nobody of us.
    ...(app === null ? { origin, saidBy } : { origin: asked.origin ?? ('system' as const) }),
    saidAt,
  }
}

export interface Mark {
  readonly incident: string
  readonly message: string
  readonly kind: EntryKind
  /** Where it comes from, and the like, said together with the mark. */
  readonly details?: Partial<Omit<Asked, 'incident' | 'kind' | 'message' | 'text'>>
}

const TRIES = 3

/**
 * Marks a message, or marks it as something else, and returns its entry: a message is one entry at
 * most, also when two people mark it in the same moment. A mark taken back is the same one again.
 */
export async function markMessage(
  { spine, reads, newId }: Parts,
  commands: EntryCommands,
  { incident, message, kind, details }: Mark,
  call: ApiCall,
): Promise<string> {
  const { actor, surface } = by(call)
  for (let tried = 0; tried < TRIES; tried++) {
    const said = await findMessage(reads, { id: message, incident })
    if (!said) throw new Refusal('not-found')
    if (said.entry !== null) {
      const changes = [said.stands ? { kind } : { restore: kind }, ...detailsOf(details)]
      await spine.execute(
        commands.change,
        { entry: said.entry, incident, changes },
        { actor, surface },
      )
      return said.entry
    }
    const entry = newId('ent')
    const asked = await describe(reads, { ...details, incident, kind, message }, incident)
    const { events } = await spine.execute(
      commands.record,
      { entry, incident, asked },
      { actor, surface },
    )
    if (events > 0) return entry
  }
  throw new Refusal('wrong-state')
}

/** The details of an entry among what was asked, as one change; none if nothing was. */
export function detailsOf(
  asked: {
    readonly [Field in keyof Events['entry.detailed']]: Events['entry.detailed'][Field] | undefined
  } = {},
): readonly Change[] {
  const { origin, actionKind, basedOn, nextCheck, askedTo, about } = asked
  const details = { origin, actionKind, basedOn, nextCheck, askedTo, about }
  return Object.values(details).some((value) => value !== undefined) ? [{ details }] : []
}
