import type { Events, Severity, Todo as TodoView } from '@hikeshi/contract'
import { isAdmin, nameOf, type Member } from '../actor.ts'
import type { Context } from '../context.ts'
import { BEFORE_CONVERGENCE, mustBeIn, mustCommand, type Answer } from '../incident/guards.ts'
import type { Policy } from '../profile.ts'
import { demand } from '../refusal.ts'
import { guardWork, type RoomFacts } from '../room.ts'
import { givenText, requiredText } from '../text.ts'
import { instantText } from '../time.ts'
import type { Todo, TodoEvent } from './todo.ts'

export interface TodoFacts extends RoomFacts {
  /** Active members of the organisation: whom one can ask. */
  readonly members: readonly Member[]
  /** What the configuration says about agreeing and closing. */
  readonly policy: Policy
  /** Who may close the incident, and waive what closing waits for. */
  readonly closers: readonly string[]
}

export type TodoContext = Context<TodoFacts>
type Guard = (todo: Todo, context: TodoContext) => Answer

/** Adds a to-do, from the template or of one's own. */
export function create(
  todo: Todo | null,
  data: Events['todo.created'],
  context: TodoContext,
): readonly TodoEvent[] {
  if (todo !== null) return []
  demand(guardWork(context))
  return [{ type: 'todo.created', data }]
}

function mustBeOpen(todo: Todo, context: TodoContext): Answer {
  return guardWork(context) ?? (todo.state === 'open' ? null : 'to-do-settled')
}

/** Somebody else has it in hand; the commander and admins may still move it. */
function mustBeMineOrFree(todo: Todo, context: TodoContext): Answer {
  const { assignee } = todo
  const free = assignee === null || assignee === nameOf(context.by) || isAdmin(context.by)
  const commands = free || mustCommand(context.facts.incident, context) === null
  return commands ? null : 'not-your-to-do'
}

const guardTake: Guard = (todo, context) =>
  mustBeOpen(todo, context) ?? (todo.assignee === null || todo.helpWanted ? null : 'not-your-to-do')

/** やります. */
export function takeTodo(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  const person = nameOf(context.by)
  if (todo.assignee === person) return []
  demand(guardTake(todo, context))
  return [{ type: 'todo.taken', data: { person } }]
}

const guardAsk: Guard = (todo, context) =>
  mustBeOpen(todo, context) ?? mustBeMineOrFree(todo, context)

export interface Asking {
  readonly person: string
  readonly reason?: string | undefined
  /** How long it may take. */
  readonly minutes?: number | undefined
}

/** お願い, with what it is for and how long it may take. Asking oneself is taking it. */
export function ask(
  todo: Todo,
  { person, reason, minutes }: Asking,
  context: TodoContext,
): readonly TodoEvent[] {
  if (person === nameOf(context.by)) return takeTodo(todo, context)
  if (todo.askedOf === person || todo.assignee === person) return []
  demand(guardAsk(todo, context))
  demand(context.facts.members.some(({ id }) => id === person) ? null : 'unknown-person')
  const why = givenText(reason)
  const data = {
    person,
    ...(why === null ? {} : { reason: why }),
    ...(minutes === undefined ? {} : { due: instantText(context.now.add({ minutes })) }),
  }
  return [{ type: 'todo.asked', data }]
}

const guardAccept: Guard = (todo, context) => {
  const asked = todo.askedOf === nameOf(context.by)
  return mustBeOpen(todo, context) ?? (asked ? null : 'not-your-to-do')
}

/** 受けた. Being asked is reason enough to take part. */
export function acceptTodo(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  const person = nameOf(context.by)
  if (todo.assignee === person) return []
  demand(guardAccept(todo, withAsked(todo, context)))
  return [{ type: 'todo.accepted', data: { person } }]
}

const guardPass: Guard = (todo, context) => {
  const mine = [todo.assignee, todo.askedOf].includes(nameOf(context.by))
  return mustBeOpen(todo, context) ?? (mine ? null : 'not-your-to-do')
}

/** パス: hands it back, or declines. */
export function pass(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  demand(guardPass(todo, withAsked(todo, context)))
  return [{ type: 'todo.passed', data: { person: nameOf(context.by) } }]
}

/** 手が欲しい. */
export function help(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  if (todo.helpWanted) return []
  demand(guardAsk(todo, context))
  return [{ type: 'todo.help_wanted', data: {} }]
}

/** Ticks it. Whoever sees that it is done may say so; the product does so by itself. */
export function done(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  if (todo.state === 'done') return []
  demand(mustBeOpen(todo, context))
  return [{ type: 'todo.done', data: { automatic: context.by === 'system' } }]
}

const guardUndo: Guard = (todo, context) => {
  const settled = todo.state === 'done' || todo.state === 'waived'
  return guardWork(context) ?? (settled ? null : 'to-do-settled')
}

export function undo(todo: Todo, context: TodoContext): readonly TodoEvent[] {
  if (todo.state === 'open') return []
  demand(guardUndo(todo, context))
  return [{ type: 'todo.undone', data: {} }]
}

/** What closing waits for is waived by a closer, what convergence waits for by the commander. */
const guardWaive: Guard = (todo, context) => {
  const { by, facts } = context
  const mayClose = facts.closers.includes(nameOf(by)) ? null : 'not-closer'
  const who = {
    close: () => mayClose,
    converge: () => mustCommand(facts.incident, context),
    nothing: () => null,
  }
  return mustBeOpen(todo, context) ?? who[todo.blocks ?? 'nothing']()
}

export function waive(
  todo: Todo,
  asked: { readonly reason: string },
  context: TodoContext,
): readonly TodoEvent[] {
  if (todo.state === 'waived') return []
  demand(guardWaive(todo, context))
  return [{ type: 'todo.waived', data: { reason: requiredText(asked.reason, 'reason-required') } }]
}

/** The severity no longer asks for it. A to-do that anybody has touched stays. */
export function dropByTemplate(todo: Todo, severity: Severity): readonly TodoEvent[] {
  const droppable = todo.state === 'open' && !todo.touched
  return droppable ? [{ type: 'todo.not_required', data: { severity } }] : []
}

export function requireAgain(todo: Todo, severity: Severity): readonly TodoEvent[] {
  const dropped = todo.state === 'not_required'
  return dropped ? [{ type: 'todo.required_again', data: { severity } }] : []
}

/** What comes again is told a little before it is due again. */
const NOTICE_MINUTES = 10

/** When a to-do that was ticked just now stands in the list again, and when it is due then. */
export function nextTurn({ doneAt, repeatMinutes }: Todo): {
  readonly at: Temporal.Instant
  readonly due: string
} | null {
  if (doneAt === null || repeatMinutes === null) return null
  const ticked = Temporal.Instant.from(doneAt)
  const wait = Math.max(repeatMinutes - NOTICE_MINUTES, Math.ceil(repeatMinutes / 2))
  return {
    at: ticked.add({ minutes: wait }),
    due: instantText(ticked.add({ minutes: repeatMinutes })),
  }
}

/** Puts a ticked to-do back on the list, for as long as the response lasts. A late timer finds nothing to do. */
export function repeat(
  todo: Todo,
  { doneAt }: { readonly doneAt: string },
  { facts }: TodoContext,
): readonly TodoEvent[] {
  const over = mustBeIn(facts.incident, BEFORE_CONVERGENCE) !== null
  const turn = nextTurn(todo)
  if (over || todo.state !== 'done' || todo.doneAt !== doneAt || turn === null) return []
  return [{ type: 'todo.repeated', data: { due: turn.due } }]
}

/** Another severity, another cadence. */
export function changeCadence(todo: Todo, minutes: number | null): readonly TodoEvent[] {
  return todo.repeatMinutes === minutes ? [] : [{ type: 'todo.cadence_changed', data: { minutes } }]
}

function withAsked(todo: Todo, context: TodoContext): TodoContext {
  const { facts } = context
  const asked = todo.askedOf === null ? [] : [todo.askedOf]
  return { ...context, facts: { ...facts, participants: [...facts.participants, ...asked] } }
}

/** What whoever asks may do to the to-do now, by the guards that the verbs throw. */
export function canTodo(todo: Todo, context: TodoContext): TodoView['can'] {
  const asked = withAsked(todo, context)
  return {
    take: guardTake(todo, context) === null,
    ask: guardAsk(todo, context) === null,
    accept: guardAccept(todo, asked) === null,
    pass: guardPass(todo, asked) === null,
    help: !todo.helpWanted && guardAsk(todo, context) === null,
    done: mustBeOpen(todo, context) === null,
    undo: guardUndo(todo, context) === null,
    waive: guardWaive(todo, context) === null,
  }
}
