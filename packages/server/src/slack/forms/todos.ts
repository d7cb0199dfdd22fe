import type { Todo } from '@hikeshi/contract'
import type { KnownBlock, ModalView, Button } from '@slack/types'
import type { ActionId } from '../actions/ids.ts'
import type { SlackCall } from '../call.ts'
import { actions, bold, button, joined, rich, section, when } from '../views/kit/index.ts'
import { choiceInput, momentInput, personInput, textInput } from './fields.ts'
import { minuteChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const SHOWN_MAX = 40
const TEXT_MAX = 500

/** Every open to-do with what one may do about it; those that wait for me come first. */
export async function todosList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.todos.list({ incident })
  const open = items.filter(({ state }) => state === 'open')
  const done = items.filter(({ state }) => state === 'done').length
  const { todos } = words.screens.incident
  return formOf(call, {
    id: 'list',
    title: todos.heading,
    context: { list: 'todos', incident },
    blocks: [
      section(items.length === 0 ? todos.empty : todos.progress(done, done + open.length)),
      ...actions(button({ text: todos.add, action: 'todo.add', value: incident })),
      ...open
        .toSorted((one, other) => Number(mine(call, other)) - Number(mine(call, one)))
        .slice(0, SHOWN_MAX)
        .flatMap((todo) => todoLines(call, todo)),
    ],
  })
}

/** One to-do as a line and its buttons. */
function todoLines(call: SlackCall, todo: Todo): readonly KnownBlock[] {
  const { words, language } = call
  const { todos } = words.screens.incident
  return [
    section(
      joined(
        [
          bold(todo.text[language]),
          joined(
            [
              todo.assignee?.name ??
                (todo.askedOf ? todos.askedOf(todo.askedOf.name) : todos.noOwner),
              todo.helpWanted ? todos.helpWanted : null,
              todo.due ? rich`${todos.due} ${when(todo.due)}` : null,
              blocking(words, todo),
            ],
            ' · ',
          ),
        ],
        '\n',
      ),
    ),
    ...actions(...todoButtons(call, todo)),
  ]
}

/** What the caller may do to it, the likeliest first. */
function todoButtons({ words }: SlackCall, todo: Todo): readonly (Button | null)[] {
  const { todos } = words.screens.incident
  const { can, id: value } = todo
  const one = (may: boolean, text: string, action: ActionId, style?: 'primary'): Button | null =>
    may ? button({ text, action, value, ...(style ? { style } : {}) }) : null
  return [
    one(can.accept, todos.accept, 'todo.accept', 'primary'),
    one(can.take, todos.take, 'todo.take'),
    one(can.done, todos.done, 'todo.done'),
    one(can.ask, todos.ask, 'todo.ask'),
    one(can.pass, todos.pass, 'todo.pass'),
    one(can.help, todos.help, 'todo.help'),
    one(can.undo, todos.undo, 'todo.undo'),
    one(can.waive, todos.waive, 'todo.waive'),
  ]
}

/** A to-do of one's own, for somebody or for nobody yet. */
export function todoForm(call: SlackCall, incident: string, text = ''): ModalView {
  const { words } = call
  const { todos } = words.screens.incident
  return formOf(call, {
    id: 'todo-add',
    title: todos.add,
    submit: todos.addSubmit,
    context: { incident },
    blocks: [
      textInput({
        id: 'text',
        label: todos.addText,
        required: true,
        max: TEXT_MAX,
        suggested: text,
      }),
      personInput({ id: 'assignee', label: todos.person }),
      momentInput({ id: 'due', label: todos.due }),
      choiceInput({
        id: 'blocks',
        label: todos.blocks,
        choices: (['converge', 'close'] as const).map((value) => ({
          value,
          text: words.labels.todoBlocks[value],
        })),
      }),
    ],
  })
}

export const sendTodo = sends(
  { rest: 'text', 'unknown-person': 'assignee' },
  async (call, { context, text, at }) => {
    const { incident = '' } = context
    const slackUser = text('assignee')
    const due = at('due')
    const blocks = text('blocks')
    await call.api.todos.create({
      incident,
      text: text('text'),
      ...(slackUser === '' ? {} : { assignee: await personIn(call, 'assignee', slackUser) }),
      ...(due ? { due } : {}),
      ...(blocks === 'converge' || blocks === 'close' ? { blocks } : {}),
    })
  },
)

/** Asks somebody by name, with the reason and a time for it; whoever knows their way comes first. */
export async function askForm(call: SlackCall, todo: string): Promise<ModalView> {
  const { words, api, workspace } = call
  const { items } = await api.todos.suggestions({ todo })
  const { todos } = words.screens.incident
  const [best] = items
  return formOf(call, {
    id: 'todo-ask',
    title: todos.ask,
    submit: todos.asks,
    context: { todo },
    blocks: [
      items.length > 0
        ? section(
            joined(
              [
                bold(words.slack.forms.suggested),
                ...items
                  .slice(0, 5)
                  .map(({ person, areas, free }) =>
                    joined(
                      [`• ${person.name}`, areas.join(', ') || null, free ? todos.free : null],
                      ' · ',
                    ),
                  ),
              ],
              '\n',
            ),
          )
        : null,
      personInput({
        id: 'person',
        label: todos.askWhom,
        required: true,
        chosen: best ? await workspace.slackOf(best.person.id) : null,
      }),
      textInput({ id: 'reason', label: todos.reason, max: TEXT_MAX }),
      choiceInput({
        id: 'minutes',
        label: todos.timeBox,
        placeholder: todos.noTimeBox,
        choices: minuteChoices(words, [5, 10, 15, 20, 30, 60]),
      }),
    ],
  })
}

export const sendAsk = sends(
  { rest: 'person', 'unknown-person': 'person' },
  async (call, { context, text, maybe }) => {
    const { todo = '' } = context
    const minutes = Number(text('minutes'))
    await call.api.todos.ask({
      todo,
      person: await personIn(call, 'person', text('person')),
      ...maybe('reason'),
      ...(minutes > 0 ? { minutes } : {}),
    })
  },
)

function mine({ caller }: SlackCall, todo: Todo): boolean {
  const person = caller.person?.id
  return todo.askedOf?.id === person || todo.assignee?.id === person
}

function blocking(words: SlackCall['words'], { blocks }: Todo): string | null {
  const { todos } = words.screens.incident
  if (blocks === null) return null
  return blocks === 'converge' ? todos.blocksConverge : todos.blocksClose
}
