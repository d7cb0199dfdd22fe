import type { KnownBlock, ModalView } from '@slack/types'
import type { ChosenMessage, SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { openIncidents } from './choices.ts'
import { choiceInput, textInput } from './fields.ts'
import { KINDS } from './ledger.ts'
import { formOf } from './modal.ts'
import { Beside, sends } from './sending.ts'

const TEXT_MAX = 3000
const TODO_MAX = 500

/** Records what somebody said in a message: as what, and in which incident where its place does not tell. */
export async function recordForm(
  call: SlackCall,
  message: ChosenMessage | null,
): Promise<ModalView> {
  const { words } = call
  const open = call.incident ? [] : await openIncidents(call)
  const nowhere = call.incident === null && open.length === 0
  return formOf(call, {
    id: 'record',
    title: words.slack.commands.shortcuts.record,
    ...(nowhere ? {} : { submit: words.screens.incident.ledger.addSubmit }),
    context: contextOf(call, message),
    blocks: nowhere
      ? [section(words.screens.now.open.empty)]
      : [
          choiceInput({
            id: 'incident',
            label: words.slack.forms.whichIncident,
            required: true,
            menu: 'record/incident',
            choices: open,
          }),
          ...whatFields(call, message?.text ?? ''),
        ],
  })
}

function whatFields({ words }: SlackCall, said: string): readonly (KnownBlock | null)[] {
  const { ledger, kinds, kindHelp, todos } = words.screens.incident
  return [
    choiceInput({
      id: 'kind',
      label: ledger.kind,
      required: true,
      choices: [
        ...KINDS.map((value) => ({ value, text: kinds[value], about: kindHelp[value] })),
        { value: 'todo', text: todos.heading },
      ],
      chosen: 'fact',
    }),
    textInput({
      id: 'text',
      label: ledger.text,
      required: true,
      multiline: true,
      max: TEXT_MAX,
      suggested: said,
    }),
  ]
}

/** Where it is to be recorded, and what it is there already. */
function contextOf({ incident }: SlackCall, message: ChosenMessage | null) {
  const url = message?.permalink
  const here = message?.here
  return {
    ...(url ? { url } : {}),
    ...(incident ? { incident, ...(here ? { message: here } : {}) } : {}),
  }
}

export const sendRecord = sends({ rest: 'text' }, async (call, { context, text }) => {
  const { api, words } = call
  const incident = context['incident'] ?? text('incident')
  if (text('kind') === 'todo') {
    if (text('text').length > TODO_MAX) throw new Beside('text', words.slack.forms.tooLongTodo)
    await api.todos.create({ incident, text: text('text') })
    return
  }
  const { url, message } = context
  const kind = KINDS.find((one) => one === text('kind')) ?? 'fact'
  if (message) return markMessage(call, { incident, kind, message, text: text('text') })
  await api.entries.record({ incident, kind, text: text('text'), ...(url ? { url } : {}) })
})

/** What was said in the room keeps its writer, its time and its place; only the words may be others. */
async function markMessage(
  { api }: SlackCall,
  {
    text,
    ...mark
  }: {
    readonly incident: string
    readonly kind: (typeof KINDS)[number]
    readonly message: string
    readonly text: string
  },
): Promise<void> {
  const entry = await api.entries.record(mark)
  if (entry.text !== text) await api.entries.change({ entry: entry.id, text })
}
