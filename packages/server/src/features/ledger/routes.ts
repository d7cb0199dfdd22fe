import type { contract, EntryKind, EntryState } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, type Acting } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Change, EntryCommands } from './commands.ts'
import { countStanding, findEntry, listEntries } from './queries.ts'
import { describe, markMessage } from './record.ts'
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
    await demandStanding(row.incident, changes)
    const incident = await acting(row.incident, call)
    await spine.execute(commands.change, { entry, incident, changes }, by(call))
  }

  async function demandStanding(incident: string, changes: readonly Change[]): Promise<void> {
    const named = changes.flatMap((one) => ('state' in one && one.settledBy ? [one.settledBy] : []))
    if ((await countStanding(reads, incident, named)) < named.length)
      throw new Refusal('unknown-entry')
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
      const incident = await acting(asked.incident, call)
      if (asked.message !== undefined && asked.text === undefined) {
        const mark = { incident, message: asked.message, kind: asked.kind }
        return view(await markMessage(parts, commands, mark, call), call)
      }
      const entry = { entry: newId('ent'), incident, asked: await describe(reads, asked, incident) }
      const { id } = await spine.execute(commands.record, entry, by(call))
      return view(id, call)
    },
    change: async ({ entry, ...asked }, call) => {
      await change(entry, changesOf(asked), call)
      return view(entry, call)
    },
    withdraw: async ({ entry }, call) => {
      await change(entry, [{ withdraw: true }], call)
      return { ok: true }
    },
  }
}

interface AskedChange {
  readonly kind?: EntryKind | undefined
  readonly text?: string | undefined
  readonly state?: EntryState | undefined
  readonly settledBy?: string | undefined
}

function changesOf({ kind, text, state, settledBy }: AskedChange): readonly Change[] {
  return [
    ...(kind === undefined ? [] : [{ kind }]),
    ...(text === undefined ? [] : [{ text }]),
    ...(state === undefined ? [] : [{ state, settledBy }]),
  ]
}
