import { noticeOf } from './notice-parts.ts'
import type { Notice } from '@hikeshi/contract'
import type { Button, KnownBlock, ModalView } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import { actions, bold, button, cut, joined, rich, section, when } from '../views/kit/index.ts'
import { choiceInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const REASON_MAX = 500
const SHOWN_MAX = 400

/** Who is told what: for each audience how far it is, and the one thing to do next. */
export async function noticesList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.notices.list({ incident })
  const { notices: named } = words.screens
  return formOf(call, {
    id: 'list',
    title: named.heading,
    context: { list: 'notices', incident },
    blocks: [
      section(items.length === 0 ? named.empty : named.help),
      ...items.flatMap((notice) => noticeLines(call, incident, notice)),
    ],
  })
}

function noticeLines(call: SlackCall, incident: string, notice: Notice): readonly KnownBlock[] {
  const { notices: named } = call.words.screens
  const { state, promise, text, reason } = notice
  return [
    section(
      joined(
        [
          joined([bold(notice.name[call.language]), named.states[state]], ' · '),
          promise ? rich`${named.promise('')} ${when(promise.at)}` : null,
          text ? cut(text, SHOWN_MAX) : reason,
        ],
        '\n',
      ),
    ),
    ...actions(...noticeButtons(call, incident, notice)),
  ]
}

type Step = 'decide' | 'draft' | 'approve' | 'publish'

/** What is possible, in the order in which it is done; the next step stands out. */
function noticeButtons(
  { words }: SlackCall,
  incident: string,
  notice: Notice,
): readonly (Button | null)[] {
  const { steps, changeDecision } = words.screens.notices
  const { can, state, text, audience } = notice
  const next = nextStep(notice)
  const step = (is: Step, label: string, may = can[is]): Button | null =>
    may
      ? button({
          text: label,
          action: `notice.${is}`,
          value: valueOf(incident, audience),
          ...(is === next ? { style: 'primary' } : {}),
        })
      : null
  return [
    step('decide', state === 'undecided' ? steps.decide : changeDecision),
    step('draft', steps.draft),
    // Nobody can approve what is not written yet.
    step('approve', steps.approve, can.approve && Boolean(text)),
    step('publish', steps.publish),
  ]
}

function nextStep({ can, state, text, needsApproval }: Notice): Step | null {
  if (state === 'undecided') return 'decide'
  if (!text) return can.draft ? 'draft' : null
  return needsApproval && can.approve ? 'approve' : 'publish'
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
