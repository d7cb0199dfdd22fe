import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { openIncidents } from './choices.ts'
import { choiceInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const SHORT = 500

/** It was no incident: why. */
export function dismissForm(call: SlackCall, id: string): ModalView {
  const { dismissing } = call.words.screens.incident
  return formOf(call, {
    id: 'dismiss',
    title: call.words.slack.forms.titles.dismiss,
    submit: dismissing.submit,
    context: { incident: id },
    blocks: [
      section(dismissing.help),
      choiceInput({
        id: 'because',
        label: dismissing.because,
        choices: (['false_alarm', 'no_action', 'known'] as const).map((value) => ({
          value,
          text: dismissing.reasons[value],
        })),
      }),
      textInput({ id: 'reason', label: dismissing.words, max: SHORT }),
    ],
  })
}

export const sendDismissal = sends(
  { rest: 'because' },
  async ({ api }, { context, text, maybe }) => {
    const { incident = '' } = context
    const because = (['false_alarm', 'no_action', 'known'] as const).find(
      (one) => one === text('because'),
    )
    await api.incidents.transition({
      incident,
      to: 'dismissed',
      ...(because ? { because } : {}),
      ...maybe('reason'),
    })
  },
)

/** It is the same as another: which one, of those that are open. */
export async function mergeForm(call: SlackCall, id: string): Promise<ModalView> {
  const { merging } = call.words.screens.incident
  const others = await openIncidents(call, id)
  return formOf(call, {
    id: 'merge',
    title: call.words.slack.forms.titles.merge,
    ...(others.length > 0 ? { submit: merging.submit } : {}),
    context: { incident: id },
    blocks: [
      section(others.length > 0 ? merging.help : merging.none),
      choiceInput({
        id: 'into',
        label: merging.into,
        required: true,
        menu: 'merge/into',
        choices: others,
      }),
      others.length > 0
        ? textInput({
            id: 'reason',
            label: call.words.screens.incident.dismissing.words,
            max: SHORT,
          })
        : null,
    ],
  })
}

export const sendMerge = sends({ rest: 'into' }, async ({ api }, { context, text, maybe }) => {
  const { incident = '' } = context
  await api.incidents.merge({ incident, into: text('into'), ...maybe('reason') })
})
