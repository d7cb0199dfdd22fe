import type { Measure } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import { actions, bold, button, day, joined, rich, section } from '../views/kit/index.ts'
import { choiceInput, dayInput, personInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { personIn, sends, type Filled } from './sending.ts'

const TEXT_MAX = 1000
const REASON_MAX = 500
const KINDS = ['prevention', 'permanent', 'mitigation'] as const
const CATEGORIES = ['prevent', 'detect', 'repair', 'contain'] as const
const STATES = ['planned', 'in_progress', 'done'] as const

/** What keeps it from happening again: who does what by when, and how far it is. */
export async function measuresList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.measures.list({ incident })
  const { measures, write } = words.screens.report
  return formOf(call, {
    id: 'list',
    title: measures.heading,
    context: { list: 'measures', incident },
    blocks: [
      items.length === 0 ? section(measures.noneYet(true)) : null,
      ...items.map((one) => measureLine(call, incident, one)),
      ...actions(
        button({ text: measures.add, action: 'measure.add', value: incident, style: 'primary' }),
        button({ text: write, action: 'report.write', value: valueOf(incident, 'prevention') }),
      ),
    ],
  })
}

function measureLine({ words }: SlackCall, incident: string, one: Measure): KnownBlock {
  const { measures } = words.screens.report
  return section(
    joined(
      [
        bold(one.text),
        joined(
          [
            measures.states[one.state],
            one.required ? measures.required : measures.continuing,
            one.owner?.name ?? measures.nobody,
            one.due ? rich`${measures.due} ${day(one.due)}` : measures.noDue,
          ],
          ' · ',
        ),
      ],
      '\n',
    ),
    button({
      text: words.screens.followUps.change,
      action: 'measure.change',
      value: valueOf(incident, one.id),
    }),
  )
}

/** Adds a measure, or changes one. */
export async function measureForm(call: SlackCall, incident: string, id = ''): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.measures.list({ incident })
  const one = items.find((some) => some.id === id) ?? null
  const { measures } = words.screens.report
  if (one === null) {
    const { suggestedDue } = await api.postmortem.get({ incident })
    return formOf(call, {
      id: 'measure',
      title: measures.add,
      submit: measures.addSubmit,
      context: { incident, measure: '', due: suggestedDue },
      blocks: measureFields(call, { ...FRESH, due: suggestedDue }, null),
    })
  }
  const owner = one.owner ? await call.workspace.slackOf(one.owner.id) : null
  return formOf(call, {
    id: 'measure',
    title: words.slack.forms.titles.changeMeasure,
    submit: measures.save,
    context: { incident, measure: id, due: one.due ?? '' },
    blocks: [...measureFields(call, one, owner), ...progress(call, one)],
  })
}

type Shown = Pick<Measure, 'text' | 'kind' | 'category' | 'required' | 'due' | 'verification'>

const FRESH: Shown = {
  text: '',
  kind: 'prevention',
  category: null,
  required: true,
  due: null,
  verification: null,
}

function measureFields(
  { words }: SlackCall,
  one: Shown,
  owner: string | null,
): readonly (KnownBlock | null)[] {
  const { measures } = words.screens.report
  const { measure: more } = words.screens.followUps
  return [
    textInput({
      id: 'text',
      label: measures.text,
      hint: more.ticks.join(' · '),
      required: true,
      multiline: true,
      max: TEXT_MAX,
      initial: one.text,
    }),
    choiceInput({
      id: 'kind',
      label: measures.kind,
      choices: KINDS.map((value) => ({ value, text: measures.kinds[value] })),
      chosen: one.kind,
    }),
    choiceInput({
      id: 'category',
      label: measures.category,
      choices: CATEGORIES.map((value) => ({ value, text: measures.categories[value] })),
      chosen: one.category,
    }),
    choiceInput({
      id: 'required',
      label: measures.need,
      hint: measures.requiredHelp,
      choices: [
        { value: 'yes', text: measures.required },
        { value: 'no', text: measures.continuing },
      ],
      chosen: one.required ? 'yes' : 'no',
    }),
    personInput({ id: 'owner', label: measures.owner, chosen: owner }),
    dayInput({ id: 'due', label: measures.due, chosen: one.due }),
    textInput({
      id: 'verification',
      label: more.verification,
      hint: more.verificationHelp,
      max: TEXT_MAX,
      initial: one.verification,
    }),
  ]
}

/** How far it is: asked only of a measure that is there. */
function progress({ words }: SlackCall, one: Measure): readonly (KnownBlock | null)[] {
  const { measures } = words.screens.report
  const { measure: more } = words.screens.followUps
  return [
    textInput({
      id: 'dueReason',
      label: more.dueReason,
      hint: more.dueReasonHelp,
      max: REASON_MAX,
    }),
    choiceInput({
      id: 'state',
      label: measures.state,
      choices: STATES.map((value) => ({ value, text: measures.states[value] })),
      chosen: one.state,
    }),
    textInput({
      id: 'proof',
      label: measures.proof,
      hint: measures.proofHelp,
      max: TEXT_MAX,
      initial: one.proof,
    }),
    textInput({
      id: 'verified',
      label: more.verified,
      hint: more.verifiedHelp,
      max: TEXT_MAX,
      initial: one.verified,
    }),
  ]
}

export const sendMeasure = sends(
  { rest: 'text', 'reason-required': 'dueReason', 'unknown-person': 'owner' },
  async (call, filled) => {
    const { incident = '', measure = '', due = '' } = filled.context
    const fields = await filledFields(call, filled)
    if (measure === '') {
      await call.api.measures.add({ incident, ...fields })
      return
    }
    const state = STATES.find((one) => one === filled.text('state'))
    const putOff = filled.text('due') === due ? {} : filled.maybe('dueReason')
    await call.api.measures.change({
      measure,
      ...fields,
      ...(state ? { state } : {}),
      ...filled.maybe('proof'),
      ...filled.maybe('verified'),
      ...putOff,
    })
  },
)

async function filledFields(call: SlackCall, filled: Filled) {
  const owner = filled.text('owner')
  const kind = KINDS.find((one) => one === filled.text('kind'))
  const category = CATEGORIES.find((one) => one === filled.text('category'))
  return {
    text: filled.text('text'),
    ...(kind ? { kind } : {}),
    category: category ?? null,
    required: filled.text('required') !== 'no',
    ...(owner === '' ? {} : { owner: await personIn(call, 'owner', owner) }),
    ...filled.maybe('due'),
    ...filled.maybe('verification'),
  }
}
