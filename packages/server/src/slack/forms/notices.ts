import type { Notice, NoticeWarnings } from '@hikeshi/contract'
import type { Button, KnownBlock, ModalView } from '@slack/types'
import type { Action } from '../actions/action.ts'
import { valueOf } from '../actions/value.ts'
import type { Answer, SlackCall } from '../call.ts'
import {
  actions,
  bold,
  button,
  context as smallPrint,
  cut,
  joined,
  rich,
  section,
  when,
} from '../views/kit/index.ts'
import { choiceInput, momentInput, severalInput, textInput } from './fields.ts'
import { entryChoices } from './choices.ts'
import { contextOf, formOf } from './modal.ts'
import { filledIn, sends } from './sending.ts'

const TYPED_MAX = 3000
const REASON_MAX = 500
const SHOWN_MAX = 400

/** Who is told what: for each audience how far it is, and the one thing to do next. */
export async function noticesList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api, language } = call
  const { items } = await api.notices.list({ incident })
  const { notices: named } = words.screens
  return formOf(call, {
    id: 'list',
    title: named.heading,
    context: { list: 'notices', incident },
    blocks: [
      section(items.length === 0 ? named.empty : named.help),
      ...items.flatMap((notice): readonly KnownBlock[] => [
        section(
          joined(
            [
              joined([bold(notice.name[language]), named.states[notice.state]], ' · '),
              notice.promise ? rich`${named.promise('')} ${when(notice.promise.at)}` : null,
              notice.text ? cut(notice.text, SHOWN_MAX) : notice.reason,
            ],
            '\n',
          ),
        ),
        ...actions(...noticeButtons(call, incident, notice)),
      ]),
    ],
  })
}

/** The next step first, then what else is possible. */
export function noticeButtons(
  { words }: SlackCall,
  incident: string,
  notice: Notice,
): readonly (Button | null)[] {
  const { notices: named } = words.screens
  const { can, state, audience } = notice
  const value = valueOf(incident, audience)
  return [
    can.decide
      ? button({
          text: state === 'undecided' ? named.steps.decide : named.changeDecision,
          action: 'notice.decide',
          value,
        })
      : null,
    can.draft ? button({ text: named.steps.draft, action: 'notice.draft', value }) : null,
    can.approve ? button({ text: named.steps.approve, action: 'notice.approve', value }) : null,
    can.publish ? button({ text: named.steps.publish, action: 'notice.publish', value }) : null,
  ]
}

/** Whether this audience is told; a no takes its reason. */
export async function decideForm(
  call: SlackCall,
  incident: string,
  audience: string,
): Promise<ModalView> {
  const { words, language } = call
  const { notices: named } = words.screens
  const notice = await noticeOf(call, incident, audience)
  return formOf(call, {
    id: 'notice-decide',
    title: words.slack.forms.titles.decideNotice,
    submit: named.save,
    context: { incident, audience },
    blocks: [
      section(bold(notice?.name[language] ?? audience)),
      choiceInput({
        id: 'state',
        label: named.decideTitle(notice?.name[language] ?? audience),
        required: true,
        choices: [
          { value: 'planned', text: named.tell },
          { value: 'not_needed', text: named.dontTell },
        ],
        chosen: notice?.state === 'not_needed' ? 'not_needed' : null,
      }),
      textInput({
        id: 'reason',
        label: words.slack.forms.noticeReason,
        max: REASON_MAX,
        initial: notice?.reason ?? null,
      }),
    ],
  })
}

export const sendDecision = sends(
  { rest: 'state', 'reason-required': 'reason' },
  async ({ api }, { context, text, maybe }) => {
    const { incident = '', audience = '' } = context
    const state = text('state') === 'not_needed' ? 'not_needed' : 'planned'
    await api.notices.change({ incident, audience, state, ...maybe('reason') })
  },
)

interface Draft {
  readonly text: string | null
  readonly cites: readonly string[]
  readonly nextAt: string | null
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
  const { words, api, language } = call
  const { notices: named } = words.screens
  const notice = await noticeOf(call, incident, audience)
  const templates = await api.notices.templates({ incident, audience })
  const now = draft ?? {
    text: notice?.text ?? null,
    cites: notice?.cites ?? [],
    nextAt: notice?.nextAt ?? templates.nextAt,
  }
  return formOf(call, {
    id: 'notice-draft',
    title: words.slack.forms.titles.draftNotice,
    submit: named.saveDraft,
    context: { incident, audience, ...(draft?.warnings ? { seen: 'yes' } : {}) },
    blocks: [
      section(bold(notice?.name[language] ?? audience)),
      ...warningBlocks(call, draft?.warnings ?? []),
      choiceInput({
        id: 'template',
        label: named.template,
        placeholder: named.chooseTemplate,
        choices: templates.items.map((one) => ({ value: one.key, text: one.name[language] })),
        tells: 'notice.template',
      }),
      textInput({
        // Another id for another template: Slack keeps what stands in a field that it knows.
        id: draft && !draft.warnings ? 'text2' : 'text',
        label: named.text,
        hint: named.textHelp,
        required: true,
        multiline: true,
        max: TYPED_MAX,
        initial: now.text,
      }),
      severalInput({
        id: 'cites',
        label: named.cites,
        hint: named.guesses,
        choices: await entryChoices(call, incident, ['fact', 'evidence', 'hypothesis']),
        chosen: now.cites,
      }),
      momentInput({
        id: 'nextAt',
        label: named.nextAt,
        hint: named.nextAtHelp,
        chosen: now.nextAt,
      }),
    ],
  })
}

/** A template was chosen: its text, filled with what the incident knows, stands in the form. */
export const useTemplate: Action = async (call, { value, form }): Promise<Answer> => {
  if (form === null) return { kind: 'nothing' }
  const { incident = '', audience = '' } = contextOf(form.context)
  const filled = filledIn({ context: form.context, values: form.values })
  const { items } = await call.api.notices.templates({ incident, audience })
  const template = items.find(({ key }) => key === value)
  const view = await draftForm(call, incident, audience, {
    text: template?.text ?? writtenIn(filled),
    cites: filled.list('cites'),
    nextAt: filled.at('nextAt'),
  })
  return { kind: 'replace', view }
}

export const sendDraft = sends({ rest: 'cites' }, async (call, filled): Promise<Answer | void> => {
  const { incident = '', audience = '', seen } = filled.context
  const text = writtenIn(filled)
  const cites = [...filled.list('cites')]
  const nextAt = filled.at('nextAt')
  if (seen !== 'yes') {
    const { warnings } = await call.api.notices.check({ incident, audience, text, cites })
    if (warnings.length > 0) {
      const draft = { text, cites, nextAt, warnings }
      return { kind: 'replace', view: await draftForm(call, incident, audience, draft) }
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

/** Records that a text is out, where, and when the next news comes. */
export async function publishForm(
  call: SlackCall,
  incident: string,
  audience: string,
): Promise<ModalView> {
  const { words, language } = call
  const { notices: named } = words.screens
  const notice = await noticeOf(call, incident, audience)
  const offersElsewhere = notice?.needsApproval === true && notice.state !== 'approved'
  return formOf(call, {
    id: 'notice-publish',
    title: words.slack.forms.titles.publishNotice,
    submit: named.published,
    context: { incident, audience },
    blocks: [
      section(bold(named.publishTitle(notice?.name[language] ?? audience))),
      section(named.publishHelp),
      notice ? section(named.channel(notice.channel)) : null,
      ...warningBlocks(call, notice?.warnings ?? []),
      textInput({
        id: 'text',
        label: named.text,
        required: true,
        multiline: true,
        max: TYPED_MAX,
        initial: notice?.text ?? null,
      }),
      textInput({ id: 'url', label: named.url, max: 2000 }),
      momentInput({
        id: 'nextAt',
        label: named.nextAt,
        hint: named.nextAtHelp,
        chosen: notice?.nextAt ?? null,
      }),
      severalInput({
        id: 'as',
        label: words.slack.forms.about,
        choices: [
          { value: 'final', text: named.asFinal },
          ...(offersElsewhere ? [{ value: 'elsewhere', text: named.viaElsewhere }] : []),
        ],
        chosen: notice?.phase === 'final' ? ['final'] : [],
      }),
    ],
  })
}

export const sendPublication = sends({ rest: 'text' }, async ({ api }, filled) => {
  const { incident = '', audience = '' } = filled.context
  const final = filled.list('as').includes('final')
  const nextAt = filled.at('nextAt')
  await api.notices.change({
    incident,
    audience,
    state: final ? 'final' : 'published',
    text: filled.text('text'),
    ...filled.maybe('url'),
    ...(filled.list('as').includes('elsewhere') ? { elsewhere: true } : {}),
    ...(nextAt && !final ? { nextAt } : {}),
  })
})

async function noticeOf({ api }: SlackCall, incident: string, audience: string) {
  const { items } = await api.notices.list({ incident })
  return items.find((one) => one.audience === audience) ?? null
}

const writtenIn = ({ text }: { readonly text: (name: string) => string }): string =>
  text('text2') || text('text')

function warningBlocks({ words }: SlackCall, warnings: NoticeWarnings): readonly KnownBlock[] {
  if (warnings.length === 0) return []
  const { notices: named } = words.screens
  return [
    section(rich`:warning: ${bold(named.warnings)}`),
    ...smallPrint(warnings.map(({ message }) => `• ${message}`).join('\n')),
  ]
}
