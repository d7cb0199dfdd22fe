import { z } from 'zod'
import { Bilingual, id, incidentRef, instant, list, page, PersonRef, text } from './common.ts'
import { Phase } from './incident-views.ts'
import { route } from './route.ts'

/** `not_required`: the severity no longer asks for it. It stays in the list, greyed. */
export const TodoState = z.enum(['open', 'done', 'waived', 'not_required'])
export type TodoState = z.infer<typeof TodoState>

export const Todo = z
  .object({
    id: z.string(),
    incident: z.string(),
    number: z.number(),
    key: z.string().nullable(),
    text: Bilingual,
    phase: Phase,
    role: z.string().nullable(),
    state: TodoState,
    assignee: PersonRef.nullable(),
    /** Asked, and not yet accepted. */
    askedOf: PersonRef.nullable(),
    helpWanted: z.boolean(),
    due: z.string().nullable(),
    blocks: z.enum(['converge', 'close']).nullable(),
    /** Ticked by the system when it sees it happen. */
    automatic: z.boolean(),
    doneBy: PersonRef.nullable(),
    doneAt: z.string().nullable(),
    reason: z.string().nullable(),
    can: z.object({
      take: z.boolean(),
      ask: z.boolean(),
      accept: z.boolean(),
      pass: z.boolean(),
      help: z.boolean(),
      done: z.boolean(),
      undo: z.boolean(),
      waive: z.boolean(),
    }),
  })
  .meta({ id: 'Todo' })
export type Todo = z.infer<typeof Todo>

const act = (path: string, summary: string) =>
  route({
    method: 'POST',
    path: `/todos/:todo/${path}`,
    summary,
    needs: 'member',
    input: z.strictObject({ todo: id }),
    output: Todo,
  })

export const todos = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/todos',
    summary: 'The to-dos of one incident, in the order of the phases.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: list(Todo),
  }),
  mine: route({
    method: 'GET',
    path: '/todos',
    summary: 'Open to-dos that are mine or wait for my answer, over all incidents.',
    needs: 'member',
    input: z.strictObject({ ...page }),
    output: list(Todo),
  }),
  create: route({
    method: 'POST',
    path: '/incidents/:incident/todos',
    summary: 'Add a to-do of our own.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      incident: incidentRef,
      text: text(500),
      assignee: id.optional(),
      due: instant.optional(),
      blocks: z.enum(['converge', 'close']).optional(),
    }),
    output: Todo,
  }),
  take: act('take', 'やります: I take it.'),
  ask: route({
    method: 'POST',
    path: '/todos/:todo/ask',
    summary: 'お願い: ask a named person.',
    needs: 'member',
    input: z.strictObject({ todo: id, person: id }),
    output: Todo,
  }),
  accept: act('accept', '受けた: I accept what I was asked.'),
  pass: act('pass', 'パス: I hand it back, or decline.'),
  help: act('help', '手が欲しい: I want a hand with it.'),
  done: act('done', 'Tick it.'),
  undo: act('undo', 'Untick it.'),
  waive: route({
    method: 'POST',
    path: '/todos/:todo/waive',
    summary: 'Not needed this time, with the reason.',
    needs: 'member',
    input: z.strictObject({ todo: id, reason: text(500) }),
    output: Todo,
  }),
} as const
