import type { EntryKind, EntryState } from '@hikeshi/contract'
import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { choiceInput, textInput } from './fields.ts'
import { entryChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const TEXT_MAX = 3000

const OUTCOMES = ['confirmed', 'rejected', 'answered'] as const
type Outcome = (typeof OUTCOMES)[number]

/** The kinds of entries by which a guess or a question can be settled. */
export const settlingKinds = (outcome: string): readonly EntryKind[] =>
  outcome === 'answered' ? ['fact', 'evidence', 'decision', 'status'] : ['fact', 'evidence']

/** By what a guess is confirmed or ruled out, or a question answered: an entry of the ledger, or one written now. */
export async function settleForm(
  call: SlackCall,
  incident: string,
  entry: string,
  outcome: Outcome,
): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.entries.list({ incident, limit: 100 })
  const about = items.find(({ id }) => id === entry)
  const { ledger } = words.screens.incident
  const labels = {
    confirmed: ledger.confirmBy,
    rejected: ledger.rejectBy,
    answered: ledger.answeredBy,
  } as const
  const titles = {
    confirmed: ledger.confirm,
    rejected: ledger.reject,
    answered: ledger.answered,
  } as const
  return formOf(call, {
    id: 'settle',
    title: titles[outcome],
    submit: titles[outcome],
    context: { incident, entry, outcome },
    blocks: [
      about ? section(about.text) : null,
      textInput({ id: 'fact', label: ledger.newFact, multiline: true, max: TEXT_MAX }),
      choiceInput({
        id: 'settledBy',
        menu: 'settle/settledBy',
        label: labels[outcome],
        choices: await entryChoices(call, incident, settlingKinds(outcome)),
      }),
    ],
  })
}

export const sendSettlement = sends(
  { rest: 'fact', 'fact-required': 'fact' },
  async ({ api }, { context, text }) => {
    const { incident = '', entry = '', outcome } = context
    const state: EntryState = OUTCOMES.find((one) => one === outcome) ?? 'answered'
    const written = text('fact')
    const chosen = text('settledBy')
    const by =
      written === ''
        ? chosen
        : (await api.entries.record({ incident, kind: 'fact', text: written })).id
    await api.entries.change({
      entry,
      state,
      ...(by === '' ? {} : { settledBy: by }),
    })
  },
)
