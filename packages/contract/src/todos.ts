import { z } from 'zod'
import {
  Bilingual,
  id,
  incidentRef,
  instant,
  list,
  page,
  PersonRef,
  text,
  type Severity,
} from './common.ts'
import { Availability, Phase } from './incident-views.ts'
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
    /** Who asked, when, and what for; until somebody else takes it on. */
    asked: z.object({ by: PersonRef, at: z.string(), reason: z.string().nullable() }).nullable(),
    /** Since when its owner has said that they do it. */
    acknowledgedAt: z.string().nullable(),
    helpWanted: z.boolean(),
    /** It comes again so many minutes after it was ticked. */
    repeatMinutes: z.number().nullable(),
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
  forMe: route({
    method: 'GET',
    path: '/incidents/:incident/todos/for-me',
    summary: 'What I could do now: at most five open to-dos that need no knowledge of the system.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: list(Todo),
  }),
  suggestions: route({
    method: 'GET',
    path: '/todos/:todo/suggestions',
    summary: 'Whom to ask: those who know an area the to-do names, then those who are free.',
    needs: 'member',
    input: z.strictObject({ todo: id }),
    output: list(
      z.object({
        person: PersonRef,
        /** The areas of theirs that the to-do names. */
        areas: z.array(z.string()),
        availability: Availability.nullable(),
        free: z.boolean(),
      }),
    ),
  }),
  take: act('take', 'やります: I take it.'),
  ask: route({
    method: 'POST',
    path: '/todos/:todo/ask',
    summary: 'お願い: ask a named person, with the reason and how long it may take.',
    needs: 'member',
    input: z.strictObject({
      todo: id,
      person: id,
      reason: text(500).optional(),
      minutes: z.number().int().min(1).max(10_080).optional(),
    }),
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

export interface TodoEvents {
  'todo.created': {
    readonly incident: string
    readonly key: string | null
    readonly text: Bilingual
    readonly phase: Phase
    readonly order: number
    readonly role: string | null
    readonly due: string | null
    readonly blocks: 'converge' | 'close' | null
    /** The condition under which the system ticks it, as the template names it. */
    readonly auto: string | null
    /** It comes again so many minutes after it was ticked. */
    readonly repeatMinutes?: number
  }
  'todo.taken': { readonly person: string }
  'todo.asked': {
    readonly person: string
    readonly reason?: string
    /** The end of the time that was given for it. */
    readonly due?: string
  }
  'todo.accepted': { readonly person: string }
  'todo.passed': { readonly person: string }
  'todo.help_wanted': Record<string, never>
  'todo.done': { readonly automatic: boolean }
  'todo.undone': Record<string, never>
  'todo.waived': { readonly reason: string }
  'todo.not_required': { readonly severity: Severity }
  'todo.required_again': { readonly severity: Severity }
  'todo.repeated': { readonly due: string }
  /** Another severity, another cadence. Null: it no longer comes again. */
  'todo.cadence_changed': { readonly minutes: number | null }
}
