import type { contract } from '@hikeshi/contract'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, readMembers, type Acting } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Change, EntryCommands } from './commands.ts'
import { findEntry, listEntries } from './queries.ts'
import { describe, detailsOf, markMessage } from './record.ts'
import { entryView, entryViews, type Names } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'entries'>, Caller>['entries']

interface Needs {
  readonly parts: Parts
  readonly commands: EntryCommands
  readonly acting: Acting
  readonly names: Names
}

export function entryRoutes({ parts, commands, acting, names }: Needs): Routes {
  const { spine, reads, newId } = parts
  const view = (id: string, call: ApiCall) =>
    entryView(reads, { id, viewer: personOf(call).id }, names)

  /** Changes an entry the caller can see, on behalf of somebody who is thereby in the incident. */
  async function change(entry: string, changes: readonly Change[], call: ApiCall): Promise<void> {
    const row = await findEntry(reads, entry, personOf(call).id)
    if (!row) throw new Refusal('not-found')
    const incident = await acting(row.incident, call)
    await spine.execute(commands.change, { entry, incident, changes }, by(call))
  }

  return {
    list: async ({ incident: reference, kind, cursor, limit }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const rows = await listEntries(reads, {
        incident,
        kind: kind ?? null,
        before: cursor ?? null,
        limit: limit + 1,
      })
      const shown = rows.slice(0, limit)
      const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
      return { items: await entryViews(reads, shown, names), next }
    },
    record: async (asked, call) => {
      await demandPerson(reads, asked.askedTo)
      const incident = await acting(asked.incident, call)
      if (asked.message !== undefined && asked.text === undefined) {
        const mark = { incident, message: asked.message, kind: asked.kind, details: asked }
        return view(await markMessage(parts, commands, mark, call), call)
      }
      const entry = { entry: newId('ent'), incident, asked: await describe(reads, asked, incident) }
      const { id } = await spine.execute(commands.record, entry, by(call))
      return view(id, call)
    },
    change: async ({ entry, ...asked }, call) => {
      await demandPerson(reads, asked.askedTo)
      await change(entry, changesOf(asked), call)
      return view(entry, call)
    },
    withdraw: async ({ entry }, call) => {
      await change(entry, [{ withdraw: true }], call)
      return { ok: true }
    },
  }
}

/** Somebody who is asked must be here to answer. */
async function demandPerson(reads: Reads, person: string | undefined): Promise<void> {
  if (!person) return
  const members = await readMembers(reads)
  if (!members.some(({ id }) => id === person)) throw new Refusal('unknown-person')
}

type AskedChange = Omit<z.output<typeof contract.entries.change.input>, 'entry'>

function changesOf(asked: AskedChange): readonly Change[] {
  const { kind, text, state, settledBy, about, askedTo, ...details } = asked
  return [
    ...(kind === undefined ? [] : [{ kind }]),
    ...(text === undefined ? [] : [{ text }]),
    ...detailsOf({ ...details, about: orNothing(about), askedTo: orNothing(askedTo) }),
    ...(state === undefined ? [] : [{ state, settledBy }]),
  ]
}

/** The empty text takes back what was said. */
function orNothing<Value extends string>(value: Value | '' | undefined): Value | null | undefined {
  return value === '' ? null : value
}
