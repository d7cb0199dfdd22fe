import type { contract, PersonRef, Tip as TipView } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  evolveTip,
  mayChangeTip,
  publishTip,
  saveTip,
  withdrawTip,
  type Tip,
  type TipEvent,
} from '../../domain/handbook/tip.ts'
import { known, Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import { locate } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { findTip, isMessageOf, listTips, type TipRow } from './queries.ts'
import { tipRows } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'tips'>, Caller>['tips']

export const tipAggregate: Aggregate<Tip, TipEvent> = {
  name: 'tip',
  ...tipRows,
  evolve: evolveTip,
  subject: ({ incident }) => incident,
  react: () => [],
}

type TipCommand<Input> = Command<Tip, TipEvent, Input & { readonly tip: string }, null, Actor>

const save: TipCommand<{ readonly asked: Parameters<typeof saveTip>[1] }> = {
  of: tipAggregate,
  id: ({ tip }) => tip,
  gather: nothing,
  decide: ({ state, input }) => saveTip(state, input.asked),
}

const publish: TipCommand<{ readonly asked: Parameters<typeof publishTip>[1] }> = {
  of: tipAggregate,
  id: ({ tip }) => tip,
  gather: nothing,
  decide: ({ state, input, by: who, now, facts }) =>
    publishTip(known(state), input.asked, { by: who, now, facts }),
}

const withdraw: TipCommand<object> = {
  of: tipAggregate,
  id: ({ tip }) => tip,
  gather: nothing,
  decide: ({ state, by: who, now, facts }) => withdrawTip(known(state), { by: who, now, facts }),
}

interface Needs {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
}

interface Fields {
  readonly text: string
  readonly phase?: Tip['phase'] | undefined
  readonly role?: string | null | undefined
  readonly service?: string | null | undefined
}

const whole = ({ text, phase = null, role = null, service = null }: Fields) => ({
  text,
  phase,
  role,
  service: service === '' ? null : service,
})

/** アルアル: tips of the regulars, saved from what was said, shown where they belong. */
export function tipRoutes({ spine, reads, newId }: Parts, { names }: Needs): Routes {
  async function views(rows: readonly TipRow[], call: ApiCall): Promise<TipView[]> {
    const people = await names(
      reads,
      rows.map((row) => row.by),
    )
    return rows.map((row) => view(row, people, by(call).actor))
  }

  async function one(id: string, call: ApiCall): Promise<TipView> {
    const [shown] = await views([await findTip(reads, id, personOf(call).id)], call)
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  return {
    list: async ({ phase = null, role = null }, call) => {
      const rows = await listTips(reads, { viewer: personOf(call).id, phase, role })
      return { items: await views(rows, call), next: null }
    },
    save: async ({ incident: reference, message = null, ...fields }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const said = message === null || (await isMessageOf(reads, message, incident))
      if (!said) throw new Refusal('not-found')
      const asked = { incident, message, ...whole(fields) }
      const { id } = await spine.execute(save, { tip: newId('tip'), asked }, by(call))
      return one(id, call)
    },
    publish: async ({ tip, ...fields }, call) => {
      await findTip(reads, tip, personOf(call).id)
      await spine.execute(publish, { tip, asked: whole(fields) }, by(call))
      return one(tip, call)
    },
    withdraw: async ({ tip }, call) => {
      await findTip(reads, tip, personOf(call).id)
      await spine.execute(withdraw, { tip }, by(call))
      return { ok: true }
    },
  }
}

function view(row: TipRow, people: ReadonlyMap<string, PersonRef>, viewer: Actor): TipView {
  const { id, text, phase, role, service, state, at, number, title } = row
  return {
    id,
    text,
    phase,
    role,
    service,
    state: state === 'published' ? 'published' : 'draft',
    by: people.get(row.by) ?? { id: row.by, name: row.by },
    at,
    incident: { id: row.incident, number, title },
    can: { change: mayChangeTip(row, { by: viewer }) },
  }
}
