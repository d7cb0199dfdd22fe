import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { Refusal } from '../../domain/refusal.ts'
import { replay, type Difference } from '../../platform/log/replay.ts'
import { createWorld, type PersonClient, type World } from '../../testing/world.ts'

type Act = (api: PersonClient, me: string, others: readonly string[]) => Promise<unknown>

const incident = '1'
const role = 'commander'

/** What people may try, in any order, whether it makes sense or not. */
const acts: Readonly<Record<string, Act>> = {
  join: (api) => api.incidents.join({ incident, availability: 'watching' }),
  cannot: (api) => api.incidents.join({ incident, availability: 'cannot' }),
  take: (api, me) => api.incidents.setRole({ incident, role, person: me }),
  offer: (api, _, [other = '']) => api.incidents.setRole({ incident, role, person: other }),
  accept: (api) => api.incidents.acceptRole({ incident, role }),
  decline: (api) => api.incidents.declineRole({ incident, role }),
  higher: (api) => api.incidents.setSeverity({ incident, severity: 'sev2' }),
  lower: (api) => api.incidents.setSeverity({ incident, severity: 'sev4', reason: 'no users' }),
  align: (api) => api.incidents.align({ incident, action: 'start' }),
  aligned: (api, me) => api.incidents.align({ incident, action: 'finish', commander: me }),
  skip: (api) => api.incidents.align({ incident, action: 'skip' }),
  aside: (api) => api.incidents.transition({ incident, to: 'dismissed', because: 'known' }),
  merge: (api) => api.incidents.merge({ incident, into: '2' }),
  restore: (api) => api.incidents.restore({ incident, reason: 'it is one' }),
  written: (api) => api.incidents.align({ incident, action: 'async', policy: 'revert' }),
  pass: (api, _, [other = '']) => api.incidents.handOver({ incident, to: other, note: 'mails' }),
  update: (api) => api.incidents.scheduleUpdate({ incident, minutes: 20 }),
  status: (api) => api.messages.post({ incident, text: 'no change', markAs: 'status' }),
  onward: (api, me) => api.incidents.followThrough({ incident, causeLead: me, form: 'meeting' }),
  handOver: (api) => api.incidents.handOverOwnership({ incident, note: 'the bank knows' }),
  again: (api) => api.incidents.reopenReport({ incident, reason: 'new facts' }),
  archive: (api) => api.incidents.archive({ incident }),
  hide: (api) => api.incidents.edit({ incident, visibility: 'private' }),
  show: (api) => api.incidents.edit({ incident, visibility: 'open' }),
  watch: (api) => api.incidents.transition({ incident, to: 'monitoring' }),
  watchOn: (api) =>
    api.incidents.transition({ incident, to: 'monitoring', until: '2026-01-05T10:00:00Z' }),
  measure: (api) => api.measures.add({ incident, text: 'an alarm', required: true }),
  carry: async (api) => {
    const [measure] = (await api.measures.list({ incident })).items
    const asked = { carried: measure?.carried === null, reason: 'at night' }
    return measure && api.measures.carryOver({ measure: measure.id, ...asked })
  },
  resume: (api) => api.incidents.transition({ incident, to: 'responding' }),
  say: (api) => api.messages.post({ incident, text: 'it answers again', markAs: 'fact' }),
  propose: async (api) => {
    const { items } = await api.entries.list({ incident, kind: 'fact' })
    const evidence = items.map(({ id }) => id)
    return api.incidents.converge({ incident, action: 'propose', evidence })
  },
  agree: (api) => api.incidents.converge({ incident, action: 'agree' }),
  object: (api) => api.incidents.converge({ incident, action: 'object', text: 'not so sure' }),
  resolve: (api) => api.incidents.converge({ incident, action: 'resolve-objection' }),
  declare: (api) => api.incidents.converge({ incident, action: 'declare' }),
  exception: (api) =>
    api.incidents.decideClose({ incident, decision: 'approve', override: 'known and harmless' }),
  request: (api) => api.incidents.requestClose({ incident }),
  approve: (api) => api.incidents.decideClose({ incident, decision: 'approve' }),
  reopen: (api) => api.incidents.reopen({ incident, reason: 'it is back' }),
  tick: async (api) => {
    const { items } = await api.todos.list({ incident })
    const open = items.find(({ can }) => can.done)
    return open && api.todos.done({ todo: open.id })
  },
}

const steps = fc.array(
  fc.record({ who: fc.nat({ max: 2 }), act: fc.constantFrom(...Object.keys(acts)) }),
  { minLength: 15, maxLength: 35 },
)

test(
  'whatever three people do in whatever order: one commander, gates that hold, and rows that are the log',
  { timeout: 180_000 },
  async () => {
    const property = fc.asyncProperty(steps, async (asked) => {
      await using world = await createWorld()
      const people = [
        await world.person('Ana', 'owner'),
        await world.person('Bo'),
        await world.person('Cy'),
      ]
      await people[0]?.api.incidents.raise({ title: 'Odd', severity: 'sev3' })
      await people[0]?.api.incidents.raise({ title: 'The same, perhaps' })
      for (const { api } of people) await api.incidents.join({ incident, availability: 'now' })

      let commanded = false
      for (const { who, act } of asked) {
        const person = people[who]
        if (!person) throw new Error('nobody')
        const others = people.filter((other) => other !== person).map(({ id }) => id)
        await refusedOrDone(acts[act]?.(person.api, person.id, others))
        const board = await person.api.incidents.get({ incident })
        commanded ||= board.commander !== null
        expect(board.commander !== null).toBe(commanded)
      }
      expect(await gatesForced(world)).toEqual([])
      expect(await differencesIn(world)).toEqual([])
    })
    await fc.assert(property, { numRuns: 3 })
  },
)

async function refusedOrDone(answer: Promise<unknown> | undefined): Promise<void> {
  try {
    await answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** Events that passed a gate without meeting it and without saying why: there must be none. */
async function gatesForced({ db }: World): Promise<readonly unknown[]> {
  const { rows } = await sql`
    select type, data from event
    where data ->> 'override' is null and (
      type = 'incident.closed'
      or type = 'incident.converged' and (
        jsonb_array_length(data -> 'agreedBy') < (data ->> 'quorum')::int or data -> 'evidence' = '[]'))`.execute(
    db,
  )
  return rows
}

async function differencesIn({ connectionString }: World): Promise<Difference[]> {
  const told: Difference[] = []
  await withAggregates({ connectionString }, (rebuilt) =>
    replay({
      ...rebuilt,
      nameOf,
      tell: (difference) => told.push(difference),
      repair: false,
      sample: null,
    }),
  )
  return told
}
