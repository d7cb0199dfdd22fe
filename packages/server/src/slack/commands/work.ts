import type { EntryKind, Todo } from '@hikeshi/contract'
import type { SlackCall } from '../call.ts'
import { privately, incidentOf, me } from '../forms/answers.ts'
import { entryForm, ledgerList } from '../forms/ledger.ts'
import { askForm, todoForm, todosList } from '../forms/todos.ts'
import { handoverForm } from '../forms/people.ts'
import type { Verb } from './verb.ts'
import { about, personNamed, type Outcome, type Typed } from './define.ts'
import { plainWord } from './words-of.ts'

const SHOWN_MAX = 5

type Act = (call: SlackCall, todo: Todo, typed: Typed) => Promise<unknown>

/** The to-do that the words are of: the only one that has them, or the only one that can be meant. */
async function todoMeant(
  call: SlackCall,
  { incident, text }: Typed,
  may: (todo: Todo) => boolean,
): Promise<Todo | string> {
  const { items } = await call.api.todos.list({ incident })
  const { commands } = call.words.slack
  const open = items.filter(may)
  const wanted = plainWord(text)
  const found = open.filter(
    ({ text: said }) => plainWord(said.ja).includes(wanted) || plainWord(said.en).includes(wanted),
  )
  const exact = found.find(({ text: said }) => plainWord(said[call.language]) === wanted)
  const [only] = found
  if (exact ?? (found.length === 1 && only)) return exact ?? (only as Todo)
  const some = (found.length > 0 ? found : open).map((todo) => todo.text[call.language])
  if (some.length === 0) return commands.noTodo
  const shown = some.slice(0, SHOWN_MAX).map((one) => `• ${one}`)
  return [found.length > 0 ? commands.whichTodo : commands.unknownTodo, ...shown].join('\n')
}

const aboutTodo = (
  id: Parameters<typeof about>[0],
  names: readonly string[],
  may: (can: Todo['can']) => boolean,
  act: Act,
): Verb => about(id, names, onTodo(may, act))

const onTodo =
  (may: (can: Todo['can']) => boolean, act: Act) =>
  async (call: SlackCall, typed: Typed): Promise<Outcome> => {
    const todo = await todoMeant(call, typed, ({ can }) => may(can))
    if (typeof todo === 'string') return todo
    return (await act(call, todo, typed)) as Outcome
  }

/** Does it, and says to which to-do: the words that were typed may have been few. */
const then =
  (verb: 'take' | 'accept' | 'pass' | 'help' | 'done'): Act =>
  async ({ api, words, language }, { id, text }) => {
    await api.todos[verb]({ todo: id })
    const { todos } = words.screens.incident
    return todos.forTodo(todos[verb], text[language])
  }

/** Asks whoever is named; without a name, the form offers who could. */
const ask: Act = async (call, todo, { named }) => {
  const person = await personNamed(call, named)
  if (person === null) return askForm(call, todo.id)
  await call.api.todos.ask({ todo: todo.id, person })
  const { todos } = call.words.screens.incident
  return todos.forTodo(todos.ask, todo.text[call.language])
}

/** パス: of the to-do that is typed; alone, of the command, where it is theirs. */
async function pass(call: SlackCall, typed: Typed): Promise<Outcome> {
  const { commander } = await incidentOf(call, typed.incident)
  if (typed.text === '' && commander?.id === me(call)) return handoverForm(call, typed.incident)
  return onTodo((can) => can.pass, then('pass'))(call, typed)
}

async function add(call: SlackCall, { incident, text, named }: Typed): Promise<Outcome> {
  if (text === '') return todoForm(call, incident)
  const assignee = await personNamed(call, named)
  await call.api.todos.create({ incident, text, ...(assignee ? { assignee } : {}) })
}

const record =
  (kind: EntryKind) =>
  async (call: SlackCall, { incident, text, named }: Typed): Promise<Outcome> => {
    if (text === '') return entryForm(call, incident, kind)
    const asked = kind === 'question' ? await personNamed(call, named) : null
    await call.api.entries.record({
      incident,
      kind,
      text,
      ...(asked ? { askedTo: asked } : {}),
    })
    const { kinds } = call.words.screens.incident
    return privately(call.words.slack.commands.recorded(kinds[kind], text))
  }

/** 手が欲しい, of a to-do: shared with `help`, which without one explains the command. */
export const wantHelp = onTodo((can) => can.help, then('help'))

/** Who does what, and what is known. */
export const WORK_VERBS = [
  about('todos', ['todos', 'todo一覧', 'やること'], (call, { incident }) =>
    todosList(call, incident),
  ),
  about('todo', ['todo', 'todo追加', 'タスク'], add),
  aboutTodo('take', ['take', 'やります', 'やる'], (can) => can.take, then('take')),
  aboutTodo('ask', ['ask', 'お願い', '頼む'], (can) => can.ask, ask),
  aboutTodo('accept', ['accept', '受けた', '受けます'], (can) => can.accept, then('accept')),
  about('pass', ['pass', 'パス'], pass),
  aboutTodo('hand', ['hand', '手が欲しい', '手がほしい', '手'], (can) => can.help, then('help')),
  aboutTodo('done', ['done', '済', '終わった', '完了'], (can) => can.done, then('done')),
  about('fact', ['fact', '事実'], record('fact')),
  about('guess', ['guess', 'hypothesis', '仮説', '推測'], record('hypothesis')),
  about('action', ['action', '対応'], record('action')),
  about('decide', ['decide', 'decision', '決定', '決めた'], record('decision')),
  about('question', ['question', '質問'], record('question')),
  about('evidence', ['evidence', 'エビデンス', '材料'], record('evidence')),
  about('ledger', ['ledger', '台帳', '記録'], (call, { incident }) => ledgerList(call, incident)),
] as const
