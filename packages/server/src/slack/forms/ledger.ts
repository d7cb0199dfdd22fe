import type { ActionKind, Entry, EntryKind, Origin } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import {
  actions,
  bold,
  button,
  joined,
  rich,
  section,
  context as smallPrint,
} from '../views/kit/index.ts'
import { choiceInput, personInput, severalInput, textInput } from './fields.ts'
import { entryChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends, type Filled } from './sending.ts'

const TEXT_MAX = 3000
const CHECK_MAX = 500
const SHOWN_OF_A_KIND = 8
export const KINDS: readonly EntryKind[] = [
  'fact',
  'hypothesis',
  'action',
  'decision',
  'question',
  'evidence',
  'status',
]
const ORIGINS = ['system', 'user', 'support', 'staff'] as const

/** The ledger: facts apart from guesses, and what can be done about each. */
export async function ledgerList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.entries.list({ incident, limit: 100 })
  const { ledger } = words.screens.incident
  return formOf(call, {
    id: 'list',
    title: ledger.heading,
    context: { list: 'ledger', incident },
    blocks: KINDS.filter((kind) => kind !== 'status').flatMap((kind) =>
      kindLines(
        call,
        { incident, kind },
        items.filter((entry) => entry.kind === kind),
      ),
    ),
  })
}

/** A kind with the way to add to it, and what is there of it. */
function kindLines(
  call: SlackCall,
  { incident, kind }: { readonly incident: string; readonly kind: EntryKind },
  some: readonly Entry[],
): readonly KnownBlock[] {
  const { ledger, kinds } = call.words.screens.incident
  const add = button({
    text: ledger.addSubmit,
    action: 'entry.add',
    value: valueOf(incident, kind),
    label: `${ledger.addSubmit}: ${kinds[kind]}`,
  })
  return [
    section(bold(kinds[kind]), add),
    ...some.slice(0, SHOWN_OF_A_KIND).flatMap((entry) => entryLines(call, incident, entry)),
  ]
}

function entryLines(call: SlackCall, incident: string, entry: Entry): readonly KnownBlock[] {
  const { words } = call
  const { ledger, entryStates } = words.screens.incident
  const value = valueOf(incident, entry.id)
  const open = entry.state === 'open'
  const settles = {
    hypothesis: [
      button({ text: ledger.confirm, action: 'entry.confirm', value }),
      button({ text: ledger.reject, action: 'entry.reject', value }),
    ],
    question: [button({ text: ledger.answered, action: 'entry.answer', value })],
    action: [
      button({ text: ledger.done, action: 'entry.done', value }),
      button({ text: ledger.didNotHold, action: 'entry.did-not-hold', value }),
    ],
  } as const
  const acts = open && entry.kind in settles ? settles[entry.kind as keyof typeof settles] : []
  return [
    section(
      joined([entry.text, entry.url ? rich`${entry.url}` : null], '\n'),
      button({ text: words.screens.report.edit, action: 'entry.open', value }),
    ),
    ...smallPrint(joined([entry.by.name, entryStates[entry.state]], ' · ')),
    ...actions(...acts),
  ]
}

/** Records something: what, and for each kind what belongs to it. */
export async function entryForm(
  call: SlackCall,
  incident: string,
  kind: string,
  known: { readonly text?: string; readonly url?: string } = {},
): Promise<ModalView> {
  const { words } = call
  const { ledger, kinds, kindHelp } = words.screens.incident
  const chosen = KINDS.find((one) => one === kind) ?? 'fact'
  return formOf(call, {
    id: 'entry',
    title: ledger.add,
    submit: ledger.addSubmit,
    context: { incident, kind: chosen, ...(known.url ? { url: known.url } : {}) },
    blocks: [
      section(joined([bold(kinds[chosen]), kindHelp[chosen]], ' · ')),
      textInput({
        id: 'text',
        label: ledger.text,
        required: true,
        multiline: true,
        max: TEXT_MAX,
        suggested: known.text ?? '',
      }),
      ...(await fieldsOf(call, incident, chosen, known.url === undefined)),
    ],
  })
}

async function fieldsOf(
  call: SlackCall,
  incident: string,
  kind: EntryKind,
  asksUrl: boolean,
): Promise<readonly (KnownBlock | null)[]> {
  const { words } = call
  const { ledger, origins } = words.screens.incident
  if (kind === 'hypothesis') {
    return [textInput({ id: 'nextCheck', label: ledger.nextCheck, max: CHECK_MAX })]
  }
  if (kind === 'question') return [personInput({ id: 'askedTo', label: ledger.askedTo })]
  if (kind === 'decision') {
    return [
      severalInput({
        id: 'basedOn',
        menu: 'entry/basedOn',
        label: ledger.basedOn,
        choices: await entryChoices(call, incident, ['fact', 'evidence', 'hypothesis']),
      }),
    ]
  }
  if (kind === 'action') return [actionKindField(call, null)]
  return [
    asksUrl ? textInput({ id: 'url', label: ledger.url, max: 2000 }) : null,
    choiceInput({
      id: 'origin',
      label: ledger.origin,
      choices: ORIGINS.map((value) => ({ value, text: origins[value] })),
    }),
  ]
}

export const sendEntry = sends(
  { rest: 'text', 'unknown-person': 'askedTo' },
  async (call, filled) => {
    const { incident = '', kind = 'fact', url } = filled.context
    await call.api.entries.record({
      incident,
      kind: KINDS.find((one) => one === kind) ?? 'fact',
      text: filled.text('text'),
      ...(url ? { url } : {}),
      ...(await detailsOf(call, filled)),
    })
  },
)

async function detailsOf(call: SlackCall, filled: Filled) {
  const asked = filled.text('askedTo')
  const basedOn = filled.list('basedOn')
  return {
    ...filled.maybe('url'),
    ...filled.maybe('nextCheck'),
    ...originIn(filled),
    ...actionKindIn(filled),
    ...(asked === '' ? {} : { askedTo: await personIn(call, 'askedTo', asked) }),
    ...(basedOn.length > 0 ? { basedOn: [...basedOn] } : {}),
  }
}

/** Whether it is for now or to stay. */
export const actionKindField = (
  { words }: SlackCall,
  chosen: ActionKind | null,
): KnownBlock | null =>
  choiceInput({
    id: 'actionKind',
    label: words.screens.incident.ledger.actionKind,
    choices: (['mitigation', 'permanent'] as const).map((value) => ({
      value,
      text: words.labels.actionKinds[value],
    })),
    chosen: chosen ?? 'mitigation',
  })

function originIn(filled: Filled): { readonly origin?: Origin } {
  const origin = ORIGINS.find((one) => one === filled.text('origin'))
  return origin ? { origin } : {}
}

/** What was chosen of the two. */
export function actionKindIn(filled: Filled): { readonly actionKind?: ActionKind } {
  const kind = filled.text('actionKind')
  return kind === 'mitigation' || kind === 'permanent' ? { actionKind: kind } : {}
}
