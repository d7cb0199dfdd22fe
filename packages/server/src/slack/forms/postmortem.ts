import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { choiceInput, momentInput, personInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const REASON_MAX = 500
const OUTCOME_MAX = 3000
const FORMS = ['in_channel', 'meeting', 'waived'] as const

/** How the review is held, or that it was. */
export async function postmortemForm(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api, workspace } = call
  const known = await api.postmortem.get({ incident })
  const { postmortem: named } = words.screens.report
  const { postmortem: more } = words.screens.followUps
  return formOf(call, {
    id: 'postmortem',
    title: words.slack.forms.titles.postmortem,
    submit: named.submit,
    context: { incident },
    blocks: [
      section(named.purpose),
      section(more.recommended(named.forms[known.recommended.form])),
      choiceInput({
        id: 'form',
        label: named.form,
        required: true,
        choices: FORMS.map((value) => ({
          value,
          text: named.forms[value],
          about: named.formHelp[value],
        })),
        chosen: known.form ?? known.recommended.form,
      }),
      momentInput({ id: 'at', label: named.at, chosen: known.at }),
      personInput({
        id: 'facilitator',
        label: named.facilitator,
        chosen: known.facilitator ? await workspace.slackOf(known.facilitator.id) : null,
      }),
      textInput({ id: 'reason', label: named.reason, max: REASON_MAX, initial: known.reason }),
      choiceInput({
        id: 'held',
        label: named.recordHeld,
        choices: [{ value: 'yes', text: named.held }],
        chosen: known.held ? 'yes' : null,
      }),
      textInput({
        id: 'outcome',
        label: named.outcome,
        multiline: true,
        max: OUTCOME_MAX,
        initial: known.outcome,
      }),
    ],
  })
}

export const sendPostmortem = sends(
  { rest: 'form', 'reason-required': 'reason', 'unknown-person': 'facilitator' },
  async (call, filled) => {
    const { incident = '' } = filled.context
    const facilitator = filled.text('facilitator')
    const at = filled.at('at')
    await call.api.postmortem.decide({
      incident,
      form: FORMS.find((one) => one === filled.text('form')) ?? 'in_channel',
      ...(at ? { at } : {}),
      ...(facilitator === ''
        ? {}
        : { facilitator: await personIn(call, 'facilitator', facilitator) }),
      ...filled.maybe('reason'),
      ...(filled.text('held') === 'yes' ? { held: true } : {}),
      ...filled.maybe('outcome'),
    })
  },
)
