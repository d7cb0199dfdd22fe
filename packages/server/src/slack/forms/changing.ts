import type { Entry } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import { Refusal } from '../../domain/refusal.ts'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import { actions, button } from '../views/kit/index.ts'
import { choiceInput, textInput } from './fields.ts'
import { actionKindField, actionKindIn, KINDS } from './ledger.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const TEXT_MAX = 3000

/** Changes an entry: its kind, its text, or whether it settled the worst case. */
export async function changeForm(
  call: SlackCall,
  incident: string,
  id: string,
): Promise<ModalView> {
  const { items } = await call.api.entries.list({ incident, limit: 100 })
  const entry = items.find((one) => one.id === id)
  if (entry === undefined) throw new Refusal('unknown-entry')
  const { ledger } = call.words.screens.incident
  return formOf(call, {
    id: 'entry-change',
    title: call.words.slack.forms.titles.changeEntry,
    submit: call.words.screens.common.save,
    context: { incident, entry: id },
    blocks: [
      ...changeFields(call, entry),
      ...actions(
        button({
          text: ledger.withdraw,
          action: 'entry.withdraw',
          value: valueOf(incident, id),
          style: 'danger',
        }),
      ),
    ],
  })
}

function changeFields(call: SlackCall, entry: Entry): readonly (KnownBlock | null)[] {
  const { ledger, kinds } = call.words.screens.incident
  return [
    choiceInput({
      id: 'kind',
      label: ledger.kind,
      required: true,
      choices: KINDS.map((value) => ({ value, text: kinds[value] })),
      chosen: entry.kind,
    }),
    textInput({
      id: 'text',
      label: ledger.text,
      required: true,
      multiline: true,
      max: TEXT_MAX,
      initial: entry.text,
    }),
    entry.kind === 'action' ? actionKindField(call, entry.actionKind) : null,
    entry.kind === 'fact' || entry.kind === 'evidence'
      ? choiceInput({
          id: 'about',
          label: ledger.worstCase,
          choices: [{ value: 'worst_case', text: ledger.settlesWorstCase }],
          chosen: entry.about,
        })
      : null,
  ]
}

/** What changing an entry does. */
export const sendChange = sends({ rest: 'text' }, async ({ api }, filled) => {
  const { entry = '' } = filled.context
  const about = filled.text('about') === 'worst_case' ? 'worst_case' : ''
  const kind = KINDS.find((one) => one === filled.text('kind'))
  await api.entries.change({
    entry,
    ...(kind ? { kind } : {}),
    ...filled.maybe('text'),
    ...(kind === 'action' ? actionKindIn(filled) : {}),
    ...(filled.values.has('about') ? { about } : {}),
  })
})
