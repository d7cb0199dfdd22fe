import type { Language, Notice, NoticeTemplate, NoticeWarnings } from '@hikeshi/contract'
import type { ModalView } from '@slack/types'
import type { Action } from '../actions/action.ts'
import type { Answer, SlackCall } from '../call.ts'
import { bold, section, type Choice } from '../views/kit/index.ts'
import { entryChoices } from './choices.ts'
import { choiceInput, momentInput, severalInput, textInput } from './fields.ts'
import { contextOf, formOf } from './modal.ts'
import { noticeOf, warningBlocks } from './notice-parts.ts'
import { filledIn, sends, type Filled } from './sending.ts'

const TYPED_MAX = 3000
const TEXT = 'text'

interface Draft {
  readonly text: string | null
  readonly cites: readonly string[]
  readonly nextAt: string | null
  /** How often a template was put into the field: Slack keeps what stands in one that it knows. */
  readonly round: number
  /** What to look at once more. They were shown for this text: sending it again saves it as it is. */
  readonly warnings?: NoticeWarnings
}

/** Writes a notice, beginning with a template; what to look at once more is said before it is saved. */
export async function draftForm(
  call: SlackCall,
  incident: string,
  audience: string,
  draft: Draft | null = null,
): Promise<ModalView> {
  const { words, language } = call
  const { notices: named } = words.screens
  const notice = await noticeOf(call, incident, audience)
  const templates = await call.api.notices.templates({ incident, audience })
  const now = draft ?? savedIn(notice, templates.nextAt)
  const warnings = now.warnings ?? []
  return formOf(call, {
    id: 'notice-draft',
    title: words.slack.forms.titles.draftNotice,
    submit: named.saveDraft,
    context: {
      incident,
      audience,
      round: String(now.round),
      ...(warnings.length > 0 ? { seen: 'yes' } : {}),
    },
    blocks: [
      section(bold(notice?.name[language] ?? audience)),
      ...warningBlocks(call, warnings),
      templateField(call, templates.items),
      ...draftFields(call, now, await citeChoices(call, incident)),
    ],
  })
}

/** What a notice may rest on. */
export const citeChoices = (call: SlackCall, incident: string): Promise<readonly Choice[]> =>
  entryChoices(call, incident, ['fact', 'evidence', 'hypothesis'])

/** The templates for an audience. */
export async function templateChoices(
  { api, language }: SlackCall,
  incident: string,
  audience: string,
): Promise<readonly Choice[]> {
  const { items } = await api.notices.templates({ incident, audience })
  return choicesOf(language, items)
}

const choicesOf = (language: Language, items: readonly NoticeTemplate[]): readonly Choice[] =>
  items.map(({ key, name }) => ({ value: key, text: name[language] }))

function draftFields({ words }: SlackCall, now: Draft, choices: readonly Choice[]) {
  const { notices: named } = words.screens
  return [
    textInput({
      id: `${TEXT}${now.round}`,
      label: named.text,
      hint: named.textHelp,
      required: true,
      multiline: true,
      max: TYPED_MAX,
      initial: now.text,
    }),
    severalInput({
      id: 'cites',
      menu: 'notice-draft/cites',
      label: named.cites,
      hint: named.guesses,
      choices,
      chosen: now.cites,
    }),
    momentInput({
      id: 'nextAt',
      label: named.nextAt,
      hint: named.nextAtHelp,
      chosen: now.nextAt,
    }),
  ]
}

function savedIn(notice: Notice | null, nextAt: string | null): Draft {
  if (notice === null) return { text: null, cites: [], nextAt, round: 0 }
  return { text: notice.text, cites: notice.cites, nextAt: notice.nextAt ?? nextAt, round: 0 }
}

const templateField = ({ words, language }: SlackCall, items: readonly NoticeTemplate[]) =>
  choiceInput({
    id: 'template',
    label: words.screens.notices.template,
    placeholder: words.screens.notices.chooseTemplate,
    menu: 'notice-draft/template',
    choices: choicesOf(language, items),
    tells: 'notice.template',
  })

/** A template was chosen: its text, filled with what the incident knows, stands in the form. */
export const chooseTemplate: Action = async (call, { value, form }): Promise<Answer> => {
  if (form === null) return { kind: 'nothing' }
  const { incident = '', audience = '' } = contextOf(form.context)
  const before = draftIn(filledIn({ context: form.context, values: form.values }))
  const { items } = await call.api.notices.templates({ incident, audience })
  const template = items.find(({ key }) => key === value)
  const draft = template ? { ...before, text: template.text, round: before.round + 1 } : before
  return { kind: 'replace', view: await draftForm(call, incident, audience, draft) }
}

/** What saving the draft does. */
export const sendDraft = sends({ rest: 'cites' }, async (call, filled): Promise<Answer | void> => {
  const { incident = '', audience = '', seen } = filled.context
  const draft = draftIn(filled)
  const { text, nextAt } = draft
  const cites = [...draft.cites]
  if (seen !== 'yes') {
    const { warnings } = await call.api.notices.check({ incident, audience, text, cites })
    if (warnings.length > 0) {
      const warned = { ...draft, warnings }
      return { kind: 'replace', view: await draftForm(call, incident, audience, warned) }
    }
  }
  await call.api.notices.change({
    incident,
    audience,
    state: 'drafted',
    text,
    cites,
    ...(nextAt ? { nextAt } : {}),
  })
})

function draftIn({ context, text, list, at }: Filled): Draft & { readonly text: string } {
  const round = Number(context['round'] ?? 0)
  return { text: text(`${TEXT}${round}`), cites: list('cites'), nextAt: at('nextAt'), round }
}
