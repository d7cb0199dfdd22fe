import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, joined, section } from '../views/kit/index.ts'
import {
  choiceInput,
  dayInput,
  momentInput,
  personInput,
  severalInput,
  textInput,
} from './fields.ts'
import { incidentOf } from './answers.ts'
import { entryChoices, minuteChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const LONG = 2000
const SHORT = 500
const OPEN_MAX = 100

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

/** Says that it looks over, and what one goes by: entries of the ledger, or a new one. */
export async function proposeForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const { convergence } = await incidentOf(call, id)
  const { convergence: named } = words.screens.incident
  return formOf(call, {
    id: 'converge',
    title: named.title,
    submit: convergence ? named.again : named.submit,
    context: { incident: id },
    blocks: [
      section(named.help),
      textInput({
        id: 'text',
        label: named.text,
        multiline: true,
        max: LONG,
        initial: convergence?.text ?? null,
      }),
      severalInput({
        id: 'evidence',
        label: named.evidence,
        hint: named.evidenceHelp,
        choices: await entryChoices(call, id, ['evidence', 'fact']),
        chosen: convergence?.evidence ?? [],
      }),
      textInput({
        id: 'newEvidence',
        label: named.newEvidence,
        hint: named.newEvidenceHelp,
        multiline: true,
        max: LONG,
      }),
      choiceInput({
        id: 'origin',
        label: words.screens.incident.ledger.origin,
        hint: words.slack.forms.originOfNew,
        choices: (['system', 'user', 'support', 'staff'] as const).map((value) => ({
          value,
          text: words.labels.origins[value],
        })),
      }),
    ],
  })
}

export const sendProposal = sends(
  {
    rest: 'text',
    'convergence-evidence-missing': 'newEvidence',
    'convergence-evidence-one-sided': 'newEvidence',
  },
  async ({ api }, { context, text, list, maybe }) => {
    const { incident = '' } = context
    const written = text('newEvidence')
    const added =
      written === ''
        ? []
        : [
            await api.entries.record({
              incident,
              kind: 'evidence',
              text: written,
              ...(maybe('origin') as { readonly origin?: 'system' | 'user' | 'support' | 'staff' }),
            }),
          ]
    await api.incidents.converge({
      incident,
      action: 'propose',
      text: text('text'),
      evidence: [...list('evidence'), ...added.map((entry) => entry.id)],
    })
  },
)

/** Declares that the harm has stopped; what is unmet takes a reason. */
export async function declareForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { convergence: named, reasons } = words.screens.incident
  const unmet = incident.convergence?.unmet ?? []
  return formOf(call, {
    id: 'declare',
    title: words.slack.forms.titles.declare,
    submit: unmet.length > 0 ? words.slack.forms.submits.exception : named.declareSubmit,
    context: { incident: id },
    blocks: [
      section(named.declareHelp),
      momentInput({
        id: 'impactEndedAt',
        label: named.impactEnded,
        hint: named.impactEndedHelp,
        chosen: incident.impactEndedAt ?? incident.mitigatedAt ?? call.now.toString(),
      }),
      unmet.length > 0
        ? section(
            joined([bold(named.unmet), ...unmet.map((one) => `• ${reasons[one] ?? one}`)], '\n'),
          )
        : null,
      unmet.length > 0
        ? textInput({
            id: 'override',
            label: named.override,
            hint: named.overrideHelp,
            required: true,
            max: SHORT,
          })
        : null,
    ],
  })
}

export const sendDeclaration = sends({ rest: 'impactEndedAt' }, async (call, filled) => {
  const { incident = '' } = filled.context
  const impactEndedAt = filled.at('impactEndedAt')
  await call.api.incidents.converge({
    incident,
    action: 'declare',
    ...(impactEndedAt ? { impactEndedAt } : {}),
    ...filled.maybe('override'),
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
  const lead = async <Name extends string>(name: Name) => {
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
  const { items } = await call.api.incidents.list({ state: 'open', limit: OPEN_MAX })
  const others = items.filter((one) => one.id !== id)
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
        choices: others.map(({ id: value, number, title }) => ({
          value,
          text: `#${number} ${title}`,
        })),
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
