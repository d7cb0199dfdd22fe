import type { Todo } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import { valueOf } from '../../actions/value.ts'
import type { Living, Room } from '../../project/living.ts'
import {
  actions,
  bold,
  button,
  context,
  cut,
  header,
  joined,
  overflow,
  phrase,
  rich,
  section,
  when,
  type Element,
  type Markup,
} from '../kit/index.ts'
import { inLanguage, isOver, isUnderWay, ofIncident, who } from './parts.ts'

/** So many stand with all their buttons in a row; the next ones have a menu, and the rest are on the web. */
const IN_FULL = 8
const WITH_MENU = 16
/** A to-do is one line: what matters stands at its beginning. */
const TEXT_MAX = 220

const PHASES = ['detect', 'align', 'respond', 'learn', 'closed']

/** The to-dos that are open, each with what one may say to it. */
export const todos: Living = {
  kind: 'todos',
  place: 'channel',
  after: 'goes',
  of: (room) => (room.todos.length === 0 ? [] : [{ key: 'todos', message: todosOf(room) }]),
}

function todosOf(room: Room) {
  const { todos: named } = room.words.slack.cards
  const open = inOrder(room)
  const done = room.todos.filter(({ state }) => state === 'done').length
  return ofIncident(room, named.spoken(open.length, done), [
    ...(isOver(room.incident)
      ? context(named.heading(open.length, done))
      : [header(named.heading(open.length, done)), ...listOf(room, open)]),
  ])
}

function listOf(room: Room, open: readonly Todo[]): readonly KnownBlock[] {
  const { buttons, more, todos: named } = room.words.slack.cards
  const full = open.slice(0, IN_FULL)
  const brief = open.slice(IN_FULL, IN_FULL + WITH_MENU)
  const left = open.length - full.length - brief.length
  return [
    ...(open.length === 0 ? [section(named.allDone)] : []),
    ...full.flatMap((todo) => inFull(room, todo)),
    ...(brief.length === 0 ? [] : context(named.others)),
    ...brief.map((todo) => section(textOf(room, todo), menuOf(room, todo))),
    ...(left > 0 ? context(more(left)) : []),
    ...actions(button({ text: buttons.addTodo, action: 'todo.add', value: room.incident.id })),
  ]
}

function inFull(room: Room, todo: Todo): readonly KnownBlock[] {
  return [section(textOf(room, todo)), ...actions(...buttonsOf(room, todo))]
}

/**
 * What waits for somebody comes first: asked and not answered, a hand wanted, nobody on it; then what is in hand. While
 * the harm lasts, what stops it comes before what is written down; afterwards what keeps it from being closed does.
 */
function inOrder({ incident, todos: all }: Room): readonly Todo[] {
  const now = PHASES.indexOf(incident.phase)
  const open = all.filter(({ state }) => state === 'open')
  const isOverNow = !isUnderWay(incident)
  const isLater = ({ phase }: Todo): boolean => PHASES.indexOf(phase) > now
  const isPast = ({ phase, blocks }: Todo): boolean =>
    isOverNow && PHASES.indexOf(phase) < now && blocks !== 'close'
  const rank = (todo: Todo): number => (isLater(todo) || isPast(todo) ? 10 : 0) + urgencyOf(todo)
  const duty = (todo: Todo): number => ((todo.blocks === 'close') === isOverNow ? 0 : 1)
  return open.toSorted(
    (one, other) => rank(one) - rank(other) || duty(one) - duty(other) || byDue(one, other),
  )
}

/** What is due first; what is due at no time comes last. */
function byDue(one: Todo, other: Todo): number {
  const [first, second] = [one, other].map(({ due }) => due ?? '9999')
  return (first ?? '').localeCompare(second ?? '')
}

function urgencyOf({ askedOf, helpWanted, assignee }: Todo): number {
  if (askedOf) return 0
  if (helpWanted) return 1
  return assignee ? 3 : 2
}

function textOf(room: Room, todo: Todo): Markup {
  const { parts, todos: named } = room.words.slack.cards
  const text = inLanguage(room, todo.text)
  const short = cut(text, TEXT_MAX)
  const about = joined(
    [
      standingOf(room, todo),
      todo.helpWanted ? rich`${bold(named.help)}` : null,
      todo.due === null ? null : phrase(named.due, when(todo.due)),
      conditionOf(room, todo),
    ],
    parts,
  )
  return rich`${bold(short)}\n${about}`
}

/** What it keeps from happening. Nothing keeps from converging what has converged. */
function conditionOf({ incident, words }: Room, { blocks }: Todo): string | null {
  const isPast = blocks === 'converge' && !isUnderWay(incident)
  return blocks === null || isPast ? null : words.labels.todoBlocks[blocks]
}

function standingOf(room: Room, todo: Todo): Markup {
  const { todos: named } = room.words.slack.cards
  const { askedOf, asked, assignee } = todo
  if (askedOf && asked?.reason) {
    return phrase(named.waitsWhy, who(room, askedOf), who(room, asked.by), asked.reason)
  }
  if (askedOf) return phrase(named.waits, who(room, askedOf))
  return assignee ? phrase(named.does, who(room, assignee)) : rich`${named.free}`
}

/** What one may say to it as it stands, the likeliest first. They are the same for everybody: who may not is told so. */
function actsOf({ askedOf, assignee, helpWanted }: Todo): readonly Act[] {
  if (askedOf) return ['accept', 'pass', 'ask', 'done']
  if (assignee)
    return helpWanted ? ['take', 'done', 'pass', 'ask'] : ['done', 'help', 'pass', 'ask']
  return ['take', 'ask', 'done', 'waive']
}

type Act = 'take' | 'ask' | 'accept' | 'pass' | 'help' | 'done' | 'waive'

function nameOf({ words }: Room, act: Act): string {
  const { todos: named } = words.slack.cards
  return act === 'help' ? named.needHand : named[act]
}

function buttonsOf(room: Room, todo: Todo): readonly Element[] {
  return actsOf(todo).map((act, at) =>
    button({
      text: nameOf(room, act),
      action: `todo.${act}`,
      value: todo.id,
      ...(at === 0 && act !== 'done' ? { style: 'primary' } : {}),
      label: `${nameOf(room, act)}: ${inLanguage(room, todo.text)}`,
    }),
  )
}

function menuOf(room: Room, todo: Todo): Element | null {
  return overflow(
    'todo.more',
    actsOf(todo).map((act) => ({ text: nameOf(room, act), value: valueOf(act, todo.id) })),
  )
}
