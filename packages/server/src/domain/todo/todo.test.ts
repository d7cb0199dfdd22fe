import type { RefusalCode, TodoState } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import { by, incident, MEMBERS, outcomeOf, todo } from '../testing/builders.ts'
import { evolveTodo, type Todo, type TodoEvent, type TodoEventType } from './todo.ts'
import {
  acceptTodo,
  ask,
  canTodo,
  done,
  dropByTemplate,
  help,
  pass,
  requireAgain,
  takeTodo,
  undo,
  waive,
} from './verbs.ts'

const room = (who: string) =>
  by(who, {
    incident: incident(),
    participants: ['ana', 'bo', 'cy'],
    members: MEMBERS,
    closers: ['bo'],
  })

const verbs = {
  take: (state: Todo) => takeTodo(state, room('bo')),
  ask: (state: Todo) => ask(state, { person: 'cy' }, room('bo')),
  accept: (state: Todo) => acceptTodo({ ...state, askedOf: 'bo' }, room('bo')),
  pass: (state: Todo) => pass({ ...state, assignee: 'bo' }, room('bo')),
  help: (state: Todo) => help(state, room('bo')),
  done: (state: Todo) => done(state, room('bo')),
  undo: (state: Todo) => undo(state, room('bo')),
  waive: (state: Todo) => waive(state, { reason: 'Nobody is affected' }, room('bo')),
  drop: (state: Todo) => dropByTemplate(state, 'sev4'),
  requireAgain: (state: Todo) => requireAgain(state, 'sev3'),
}

type Outcome = TodoEventType | 'nothing' | RefusalCode
type Row = Readonly<Record<keyof typeof verbs, Outcome>>

const settled = {
  take: 'to-do-settled',
  ask: 'to-do-settled',
  accept: 'to-do-settled',
  pass: 'to-do-settled',
  help: 'to-do-settled',
  done: 'to-do-settled',
  undo: 'todo.undone',
  waive: 'to-do-settled',
  drop: 'nothing',
  requireAgain: 'nothing',
} as const satisfies Row

/** Every verb in every state: a new state or verb does not compile until its row is filled in. */
const outcomes: Record<TodoState, Row> = {
  open: {
    take: 'todo.taken',
    ask: 'todo.asked',
    accept: 'todo.accepted',
    pass: 'todo.passed',
    help: 'todo.help_wanted',
    done: 'todo.done',
    undo: 'nothing',
    waive: 'todo.waived',
    drop: 'todo.not_required',
    requireAgain: 'nothing',
  },
  done: { ...settled, done: 'nothing' },
  waived: { ...settled, waive: 'nothing' },
  not_required: { ...settled, undo: 'to-do-settled', requireAgain: 'todo.required_again' },
}

it.each(Object.keys(outcomes) as TodoState[])('gives each verb its outcome when %s', (state) => {
  const actual = Object.entries(verbs).map(([name, verb]) => [
    name,
    outcomeOf(() => verb(todo({ state }))),
  ])
  expect(Object.fromEntries(actual)).toEqual(outcomes[state])
})

function after(state: Todo, [event]: readonly TodoEvent[]): Todo {
  if (event === undefined) throw new Error('nothing happened')
  const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'tod_1' }
  return evolveTodo(state, { ...event, ...recorded })
}

describe('a to-do in somebody’s hands', () => {
  const taken = todo({ assignee: 'cy', touched: true })

  it('is taken from nobody, but the commander may ask another', () => {
    expect(outcomeOf(() => takeTodo(taken, room('bo')))).toBe('not-your-to-do')
    expect(outcomeOf(() => ask(taken, { person: 'bo' }, room('ana')))).toBe('todo.asked')
  })

  it('stays with them until whoever was asked accepts', () => {
    const asked = after(taken, ask(taken, { person: 'flo' }, room('cy')))
    expect(asked).toMatchObject({ assignee: 'cy', askedOf: 'flo' })
    expect(after(asked, acceptTodo(asked, room('flo')))).toMatchObject({
      assignee: 'flo',
      askedOf: null,
    })
  })

  it('goes back to everybody when they pass', () => {
    expect(after(taken, pass(taken, room('cy')))).toMatchObject({ assignee: null, state: 'open' })
  })

  it('is not dropped by a change of severity', () => {
    expect(dropByTemplate(taken, 'sev4')).toEqual([])
  })
})

it('is ticked by the product without being touched', () => {
  expect(after(todo(), done(todo(), room('system')))).toMatchObject({
    state: 'done',
    touched: false,
  })
})

it('is left to people once somebody has unticked it', () => {
  const ticked = after(todo({ auto: 'severity_set' }), done(todo(), room('system')))
  expect(after(ticked, undo(ticked, room('bo')))).toMatchObject({ state: 'open', auto: null })
})

it.each([
  { blocks: 'close', who: 'bo', outcome: 'todo.waived' },
  { blocks: 'close', who: 'ana', outcome: 'not-closer' },
  { blocks: 'converge', who: 'bo', outcome: 'not-commander' },
  { blocks: 'converge', who: 'ana', outcome: 'todo.waived' },
] as const)('is waived by whoever guards its gate ($blocks, $who)', ({ blocks, who, outcome }) => {
  const gated = todo({ blocks })
  expect(outcomeOf(() => waive(gated, { reason: 'No users' }, room(who)))).toBe(outcome)
})

it('is waived only with a reason', () => {
  expect(outcomeOf(() => waive(todo(), { reason: ' ' }, room('bo')))).toBe('reason-required')
})

it('shows buttons by the same guards', () => {
  expect(canTodo(todo({ askedOf: 'flo' }), room('flo'))).toEqual({
    take: false,
    ask: false,
    accept: true,
    pass: true,
    help: false,
    done: false,
    undo: false,
    waive: false,
  })
})
