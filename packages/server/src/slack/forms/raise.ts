import type { Incident, Settings, Severity } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { Action, FieldValues } from '../actions/action.ts'
import { partsOf } from '../actions/value.ts'
import type { Answer, ChosenMessage, SlackCall } from '../call.ts'
import {
  bold,
  button,
  joined,
  link,
  Markup,
  markupOf,
  rich,
  section,
  context as smallPrint,
  cut,
} from '../views/kit/index.ts'
import { choiceInput, severalInput, textInput } from './fields.ts'
import { shown } from './answers.ts'
import { contextOf, formOf, type Context } from './modal.ts'
import { filledIn, sends, type Filled } from './sending.ts'
import { bringEvidence, carried, EVIDENCE_MAX } from './raise-source.ts'
import { raisedFromThis } from './raised-already.ts'
import { namedTypes, SEVERITIES, severityChoices } from './choices.ts'

const TITLE_MAX = 200

/** What is in the form, or was before it was drawn again. */
interface Draft {
  readonly title: string
  readonly type?: string
  readonly severity?: string
  readonly hidden?: boolean
  readonly evidence?: string
  /** `url`: of the message it began with. `asked`: the sentence for which similar ones were shown. */
  readonly context: Context
}

/** Raises an incident: one sentence, and whatever else is known already. */
export async function raiseForm(call: SlackCall, draft: Draft): Promise<ModalView> {
  const { words, api } = call
  const { raise } = words.screens.now
  const { types } = await api.settings.get({})
  const isPrivate = types.find(({ key }) => key === draft.type)?.private ?? false
  const alike = await likeThis(call, draft)
  const anyway = alike.length > 0 && draft.context['asked'] !== undefined
  return formOf(call, {
    id: 'raise',
    title: words.slack.forms.raise.title,
    submit: anyway ? words.slack.forms.raise.anyway : raise.button,
    context: draft.context,
    blocks: [
      textInput({
        id: 'title',
        label: raise.label,
        hint: raise.hint,
        placeholder: raise.placeholder,
        required: true,
        max: TITLE_MAX,
        suggested: draft.title,
        tells: 'raise.title',
      }),
      ...alike,
      typeField(call, types, draft),
      isPrivate ? section(rich`:lock: ${raise.privateType}`) : null,
      ...moreFields(call, draft),
      isPrivate ? null : whoSeesField(call, draft),
    ],
  })
}

const typeField = (call: SlackCall, types: Settings['types'], draft: Draft) =>
  choiceInput({
    id: 'type',
    menu: 'raise/type',
    label: call.words.screens.now.raise.type,
    placeholder: call.words.screens.now.raise.typeUnset,
    choices: namedTypes(call, types),
    chosen: draft.type ?? null,
    tells: 'raise.type',
  })

function moreFields({ words }: SlackCall, draft: Draft): readonly (KnownBlock | null)[] {
  const { raise } = words.screens.now
  const { fromMessage, notSure } = words.slack.forms.raise
  return [
    choiceInput({
      id: 'severity',
      label: raise.severity,
      hint: raise.severityHelp,
      placeholder: notSure,
      choices: severityChoices(words),
      chosen: draft.severity ?? null,
    }),
    textInput({
      id: 'evidence',
      label: raise.evidence,
      hint: draft.context['url'] ? fromMessage : raise.evidencePlaceholder,
      multiline: true,
      max: EVIDENCE_MAX,
      suggested: draft.evidence ?? '',
    }),
  ]
}

const whoSeesField = ({ words }: SlackCall, draft: Draft) =>
  severalInput({
    id: 'visibility',
    label: words.slack.forms.raise.whoSees,
    choices: [{ value: 'private', text: words.slack.forms.raise.private }],
    chosen: draft.hidden ? ['private'] : [],
  })

/** The form for what somebody reported in a message: it goes along as the first evidence. */
export async function raiseFromMessage(
  call: SlackCall,
  message: ChosenMessage | null,
): Promise<ModalView> {
  const led = message && (await raisedFromThis(call, message.channel, message.ts))
  if (led) return doneView(call, led, call.words.slack.forms.raise.already(led.number))
  const first = (message?.text ?? '').split('\n').find((line) => line.trim() !== '') ?? ''
  return raiseForm(call, {
    title: cut(first.trim(), TITLE_MAX),
    evidence: message?.text ?? '',
    context: message ? carried(message) : {},
  })
}

export const openRaise: Action = async (call, pressed) =>
  shown(pressed, await raiseForm(call, { title: pressed.value, context: {} }))

export const openRaiseFromMessage: Action = async (call, pressed) => {
  const [channel, ts] = partsOf(pressed.value)
  return shown(pressed, await raiseFromMessage(call, await call.workspace.messageAt(channel, ts)))
}

/** The sentence was typed or the type chosen: what follows from it is shown before anything is written. */
export const redrawRaise: Action = async (call, { form }): Promise<Answer> => {
  if (form === null) return { kind: 'nothing' }
  const context = contextOf(form.context)
  return { kind: 'replace', view: await raiseForm(call, draftOf(context, form.values)) }
}

/** Joins the one that is open already, in place of raising a second. */
export const joinSimilar: Action = async (call, { value, form }) => {
  const incident = await call.api.incidents.join({ incident: value, availability: 'now' })
  const view = await doneView(call, incident, call.words.slack.forms.raise.joined(incident.number))
  return form ? { kind: 'replace', view } : { kind: 'form', view }
}

export const sendRaise = sends({ rest: 'title' }, async (call, filled) => {
  const { api, words } = call
  const draft = draftOf(filled.context, filled.values)
  const { channel = '', ts = '' } = filled.context
  const led = ts === '' ? null : await raisedFromThis(call, channel, ts)
  if (led) {
    const said = words.slack.forms.raise.already(led.number)
    return { kind: 'replace', view: await doneView(call, led, said) }
  }
  if (filled.context['asked'] !== draft.title) {
    const asked = { ...draft, context: { ...draft.context, asked: draft.title } }
    if ((await likeThis(call, asked)).length > 0) {
      return { kind: 'replace', view: await raiseForm(call, asked) }
    }
  }
  const incident = await api.incidents.raise({
    title: draft.title,
    ...inputOf(draft, filled),
  })
  if (ts !== '') await bringEvidence(call, incident.id, draft)
  const sentence = words.slack.forms.raise.raised(incident.number)
  return { kind: 'replace', view: await doneView(call, incident, sentence) }
})

function inputOf(draft: Draft, filled: Filled) {
  const { url } = filled.context
  const text = draft.evidence === '' ? undefined : draft.evidence
  const severity = SEVERITIES.find((one) => one === draft.severity)
  return {
    ...filled.maybe('type'),
    ...(severity ? { severity: severity satisfies Severity } : {}),
    ...(draft.hidden ? { visibility: 'private' as const } : {}),
    ...((text ?? url) && !filled.context['ts']
      ? { evidence: [{ text: text ?? url ?? '', ...(url ? { url } : {}) }] }
      : {}),
  }
}

function draftOf(context: Context, values: FieldValues): Draft {
  const filled = filledIn({ context: JSON.stringify(context), values })
  return {
    title: filled.text('title'),
    type: filled.text('type'),
    severity: filled.text('severity'),
    evidence: filled.text('evidence'),
    hidden: filled.list('visibility').includes('private'),
    context,
  }
}

async function likeThis({ api, words }: SlackCall, draft: Draft): Promise<readonly KnownBlock[]> {
  if (draft.title.length < 2) return []
  const { items } = await api.cases.similar({ title: draft.title, among: 'open' })
  if (items.length === 0) return []
  const { raise } = words.screens.now
  return [
    section(bold(raise.similar)),
    ...items.map(({ number, title, severity }) =>
      section(
        joined(
          [severity ? words.labels.severitiesShort[severity] : null, `#${number}`, title],
          ' ',
        ),
        button({
          text: words.slack.forms.raise.join,
          action: 'similar.join',
          value: String(number),
        }),
      ),
    ),
    ...smallPrint(raise.similarHint),
  ]
}

/** What stands in the form once it is done: where it goes on. */
async function doneView(call: SlackCall, incident: Incident, sentence: string): Promise<ModalView> {
  const { words, workspace, publicUrl } = call
  const channel = await workspace.channelOf(incident.id)
  const { raise } = words.slack.forms
  const where: Markup = channel
    ? rich`${raise.channel} ${new Markup(`<#${channel}>`)}`
    : markupOf(raise.channelSoon)
  return formOf(call, {
    id: 'list',
    title: raise.title,
    context: {},
    blocks: [
      section(rich`:white_check_mark: ${sentence}`),
      section(where),
      incident.visibility === 'private' ? section(rich`:lock: ${raise.privateNow}`) : null,
      ...smallPrint(link(`${publicUrl}/incidents/${incident.number}`, raise.web)),
    ],
  })
}
