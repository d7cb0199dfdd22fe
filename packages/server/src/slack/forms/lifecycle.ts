import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { choiceInput, dayInput, personInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { minuteChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const SHORT = 500

/** A mitigation is in: what is watched, and until when. */
export async function watchForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const { watch } = await incidentOf(call, id)
  const { monitoring, watch: watching } = words.screens.incident
  return formOf(call, {
    id: 'watch',
    title: words.slack.forms.titles.watch,
    submit: monitoring.submit,
    context: { incident: id },
    blocks: [
      textInput({
        id: 'watch',
        label: monitoring.watch,
        hint: monitoring.watchHelp,
        multiline: true,
        max: SHORT,
        initial: watch?.what ?? null,
      }),
      choiceInput({
        id: 'minutes',
        label: watching.untilLabel,
        choices: minuteChoices(words, [15, 30, 60, 120]),
      }),
    ],
  })
}

export const sendWatch = sends({ rest: 'watch' }, async (call, { context, text }) => {
  const { incident = '' } = context
  const minutes = Number(text('minutes'))
  await call.api.incidents.transition({
    incident,
    to: 'monitoring',
    watch: text('watch'),
    ...(minutes > 0 ? { until: call.now.add({ minutes }).toString() } : {}),
  })
})

/** Who leads the cause, who writes, by when, and where it is talked over. */
export async function followThroughForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words, workspace } = call
  const { followThrough } = await incidentOf(call, id)
  const { onward } = words.screens.incident
  const slackOf = async (person: { readonly id: string } | null | undefined) =>
    person ? await workspace.slackOf(person.id) : null
  return formOf(call, {
    id: 'follow-through',
    title: onward.title,
    submit: onward.submit,
    context: { incident: id },
    blocks: [
      section(onward.help),
      personInput({
        id: 'causeLead',
        label: onward.causeLead,
        chosen: await slackOf(followThrough?.causeLead),
      }),
      personInput({
        id: 'reportLead',
        label: onward.reportLead,
        chosen: await slackOf(followThrough?.reportLead),
      }),
      dayInput({ id: 'due', label: onward.due, chosen: followThrough?.due ?? null }),
      choiceInput({
        id: 'form',
        label: onward.form,
        choices: (['in_channel', 'meeting'] as const).map((value) => ({
          value,
          text: onward.forms[value],
        })),
        chosen: followThrough?.form ?? null,
      }),
    ],
  })
}

export const sendFollowThrough = sends({ rest: 'causeLead' }, async (call, filled) => {
  const { incident = '' } = filled.context
  const lead = async (name: 'causeLead' | 'reportLead') => {
    const slackUser = filled.text(name)
    return slackUser === '' ? {} : { [name]: await personIn(call, name, slackUser) }
  }
  const form = filled.text('form')
  await call.api.incidents.followThrough({
    incident,
    ...(await lead('causeLead')),
    ...(await lead('reportLead')),
    ...filled.maybe('due'),
    ...(form === 'in_channel' || form === 'meeting' ? { form } : {}),
  })
})
