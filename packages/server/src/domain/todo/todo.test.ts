import type { RefusalCode, TodoState } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import { by, incident, MEMBERS, outcomeOf, POLICY, todo } from '../testing/builders.ts'
import { evolveTodo, type Todo, type TodoEvent, type TodoEventType } from './todo.ts'
import {
  acceptTodo,
  ask,
  canTodo,
  changeCadence,
  done,
  dropByTemplate,
  help,
  nextTurn,
  pass,
  repeat,
  requireAgain,
  takeTodo,
  undo,
  waive,
} from './verbs.ts'

const NINE = '2026-01-05T09:00:00Z'

const room = (who: string) =>
  by(who, {
    incident: incident(),
    participants: ['ana', 'bo', 'cy'],
    members: MEMBERS,
    policy: POLICY,
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
  repeat: (state: Todo) =>
    repeat({ ...state, doneAt: NINE, repeatMinutes: 30 }, { doneAt: NINE }, room('system')),
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
  repeat: 'nothing',
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
    repeat: 'nothing',
  },
  done: { ...settled, done: 'nothing', repeat: 'todo.repeated' },
  waived: { ...settled, waive: 'nothing' },
  not_required: { ...settled, undo: 'to-do-settled', requireAgain: 'todo.required_again' },
}

it.each(Object.keys(outcomes) as TodoState[])(
  'C-06 gives each verb its outcome when %s',
  (state) => {
    const actual = Object.entries(verbs).map(([name, verb]) => [
      name,
      outcomeOf(() => verb(todo({ state }))),
    ])
    expect(Object.fromEntries(actual)).toEqual(outcomes[state])
  },
)

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

  it('W-15 is asked for with a reason and a time-box, and acknowledged with the time', () => {
    const request = { person: 'cy', reason: 'You know the bank', minutes: 20 }
    const asked = after(todo(), ask(todo(), request, room('ana')))
    expect(asked).toMatchObject({
      askedBy: 'bo',
      askedAt: NINE,
      askReason: 'You know the bank',
      due: '2026-01-05T09:20:00Z',
      acknowledgedAt: null,
    })
    const accepted = after(asked, acceptTodo(asked, room('cy')))
    expect(accepted).toMatchObject({
      assignee: 'cy',
      acknowledgedAt: NINE,
      askReason: 'You know the bank',
    })
    const handedBack = after(accepted, pass(accepted, room('cy')))
    expect(handedBack).toMatchObject({ assignee: null, acknowledgedAt: null, askReason: null })
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

it('C-06 whoever wants a hand is relieved by whoever takes it; nobody else loses what they have in hand', () => {
  const held = todo({ assignee: 'ana' })
  expect(outcomeOf(() => takeTodo(held, room('bo')))).toBe('not-your-to-do')

  const relieved = after(held, takeTodo({ ...held, helpWanted: true }, room('bo')))
  expect(relieved).toMatchObject({ assignee: 'bo', helpWanted: false })
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

describe('a to-do that comes again', () => {
  const ticked = todo({ state: 'done', doneAt: NINE, repeatMinutes: 30 })
  const doneAt = NINE

  it('stands in the list again a little before it is due', () => {
    expect(nextTurn(ticked)?.at.toString()).toBe('2026-01-05T09:20:00Z')
    const again = after(ticked, repeat(ticked, { doneAt }, room('system')))
    expect(again).toMatchObject({ state: 'open', due: '2026-01-05T09:30:00Z', doneAt: null })
  })

  it('does not come when its timer is an old one, or the harm has stopped', () => {
    expect(repeat(ticked, { doneAt: '2026-01-05T08:00:00Z' }, room('system'))).toEqual([])
    const over = by('system', {
      ...room('system').facts,
      incident: incident({ state: 'learning' }),
    })
    expect(repeat(ticked, { doneAt }, over)).toEqual([])
  })

  it('follows the pace of another severity', () => {
    expect(after(ticked, changeCadence(ticked, 60))).toMatchObject({ repeatMinutes: 60 })
    expect(changeCadence(ticked, 30)).toEqual([])
  })
})
