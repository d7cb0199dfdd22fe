import type {
  Availability,
  contract,
  EntryKind,
  EntryState,
  PulseAnswer,
  Severity,
} from '@hikeshi/contract'
import type { z } from 'zod'
import type { App } from '../app.ts'
import type { ApiCall } from '../features/parts.ts'

type Contract = typeof contract
type Asked<Input extends z.ZodType> = Omit<z.output<Input>, 'incident'>
type Audience = 'users' | 'staff'
type TodoVerb = 'take' | 'accept' | 'pass' | 'help' | 'done'

/** What one person does in one incident: the API as they would use it, in short words. */
export type Part = ReturnType<typeof createPart>

interface Player {
  readonly id: string
  readonly call: ApiCall
}

/** Somebody's part in an incident. Every verb is a call of the API in their name. */
export function createPart(app: App, player: Player, incident: string) {
  return {
    id: player.id,
    ...inRoom(app, player, incident),
    ...inLifecycle(app, player, incident),
    ...withTodos(app, player, incident),
    ...afterwards(app, player, incident),
  }
}

function inRoom({ handlers }: App, { call }: Player, incident: string) {
  const { entries, messages } = handlers

  async function mark(markAs: EntryKind, text: string): Promise<string> {
    const { mark: marked } = await messages.post({ incident, text, markAs }, call)
    if (!marked) throw new Error(`the demo marked a message, and it is not: ${text}`)
    return marked.entry
  }

  return {
    say: (text: string) => messages.post({ incident, text }, call),
    /** Says it in the room, marked. Answers with the entry. */
    mark,
    /** Writes it into the ledger alone. Answers with the entry. */
    note: async (asked: Asked<Contract['entries']['record']['input']>) => {
      const { id } = await entries.record({ ...asked, incident }, call)
      return id
    },
    settle: (entry: string, state: Exclude<EntryState, 'recorded'>, settledBy?: string) =>
      entries.change({ entry, state, ...(settledBy ? { settledBy } : {}) }, call),
    /** Says what was done against the harm, and that it is done. */
    did: async (text: string, actionKind: 'mitigation' | 'permanent' = 'mitigation') => {
      const { id } = await entries.record({ incident, kind: 'action', text, actionKind }, call)
      await entries.change({ entry: id, state: 'done' }, call)
      return id
    },
  }
}

function inLifecycle({ handlers }: App, { id: me, call }: Player, incident: string) {
  const { incidents } = handlers
  const converge = (asked: Asked<Contract['incidents']['converge']['input']>) =>
    incidents.converge({ incident, ...asked }, call)

  return {
    join: (availability: Availability = 'now') => incidents.join({ incident, availability }, call),
    edit: (asked: Asked<Contract['incidents']['edit']['input']>) =>
      incidents.edit({ incident, ...asked }, call),
    judge: (severity: Severity, reason?: string) =>
      incidents.setSeverity({ incident, severity, ...(reason ? { reason } : {}) }, call),
    align: (asked: Asked<Contract['incidents']['align']['input']>) =>
      incidents.align({ incident, ...asked }, call),
    takeRole: (role: string) => incidents.setRole({ incident, role, person: me }, call),
    offerRole: (role: string, person: string) =>
      incidents.setRole({ incident, role, person }, call),
    acceptRole: (role: string) => incidents.acceptRole({ incident, role }, call),
    monitor: (watch: string) => incidents.transition({ incident, to: 'monitoring', watch }, call),
    propose: (text: string, evidence: string[]) => converge({ action: 'propose', text, evidence }),
    agree: () => converge({ action: 'agree' }),
    object: (text: string) => converge({ action: 'object', text }),
    resolveObjection: (text: string) => converge({ action: 'resolve-objection', text }),
    declare: (impactEndedAt: Temporal.Instant) =>
      converge({ action: 'declare', impactEndedAt: impactEndedAt.toString() }),
    requestClose: () => incidents.requestClose({ incident }, call),
    returnClose: (comment: string) =>
      incidents.decideClose({ incident, decision: 'return', comment }, call),
    approveClose: () => incidents.decideClose({ incident, decision: 'approve' }, call),
  }
}

function withTodos({ handlers }: App, { call }: Player, incident: string) {
  const { todos } = handlers

  async function find(key: string): Promise<string> {
    const { items } = await todos.list({ incident }, call)
    const found = items.find((todo) => todo.key === key || todo.text.ja === key)
    if (!found) throw new Error(`the demo looked for a to-do that is not there: ${key}`)
    return found.id
  }

  return {
    /** Does this with the to-dos of these keys, or of these words. */
    todo: async (verb: TodoVerb, ...keys: string[]) => {
      for (const key of keys) await todos[verb]({ todo: await find(key) }, call)
    },
    askFor: async (key: string, person: string) =>
      todos.ask({ todo: await find(key), person }, call),
    waive: async (key: string, reason: string) =>
      todos.waive({ todo: await find(key), reason }, call),
    addTodo: (asked: Asked<Contract['todos']['create']['input']>) =>
      todos.create({ incident, ...asked }, call),
  }
}

function afterwards({ handlers }: App, { call }: Player, incident: string) {
  const { report, measures, notices, postmortem, reflections, proposals, cases } = handlers

  return {
    notice: (
      audience: Audience,
      state: Contract['notices']['change']['input']['shape']['state']['_zod']['output'],
      more: { readonly text?: string; readonly reason?: string; readonly url?: string } = {},
    ) => notices.change({ incident, audience, state, ...more }, call),
    /** Writes these sections of the report; `version` is what stands there. */
    write: async (sections: Readonly<Record<string, string>>, version = 0) => {
      for (const [key, markdown] of Object.entries(sections)) {
        await report.write({ incident, key, markdown, version }, call)
      }
    },
    plan: async (asked: Asked<Contract['measures']['add']['input']>) => {
      const { id } = await measures.add({ incident, ...asked }, call)
      return id
    },
    begin: (measure: string) => measures.change({ measure, state: 'in_progress' }, call),
    finish: (measure: string, proof: string) =>
      measures.change({ measure, state: 'done', proof }, call),
    /** How it felt: kept without a name. */
    feel: (useful: PulseAnswer, clear: PulseAnswer) =>
      reflections.pulse({ incident, useful, clear }, call),
    /** What in the flow should change. */
    suggest: (text: string) => reflections.flow({ incident, text }, call),
    /** Adopts what was proposed after this incident. */
    adopt: async (comment: string) => {
      const { items } = await proposals.list({ incident, state: 'open', limit: 10 }, call)
      for (const { id } of items) await proposals.adopt({ proposal: id, comment }, call)
    },
    /** Says that an earlier case had the same factors. */
    remember: (past: string) => cases.link({ incident, past, same: true }, call),
    review: (asked: Asked<Contract['postmortem']['decide']['input']>) =>
      postmortem.decide({ incident, ...asked }, call),
  }
}
