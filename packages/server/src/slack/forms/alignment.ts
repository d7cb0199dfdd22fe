import type { Incident } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { choiceInput, personInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { minuteChoices, severityChoices, severityIn } from './choices.ts'
import { formOf } from './modal.ts'
import { personIn, sends, type Filled } from './sending.ts'

const LONG = 2000
const SHORT = 500

/** What was agreed on: every field may stay empty, and is then shown as not decided. */
export async function outcomeForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { alignment, talk } = words.screens.incident
  return formOf(call, {
    id: 'outcome',
    title: alignment.title,
    submit: alignment.submit,
    context: { incident: id },
    blocks: [
      section(alignment.help),
      policy(call, incident),
      await commander(call, incident),
      severity(call, incident),
      textInput({
        id: 'worstCase',
        label: alignment.worstCase,
        hint: alignment.worstCaseHelp,
        multiline: true,
        max: LONG,
        initial: incident.worstCase,
      }),
      textInput({
        id: 'worstCaseCheck',
        label: talk.worstCaseCheck,
        max: LONG,
        initial: incident.worstCaseCheck,
      }),
      nextUpdate(call, incident),
      ...loweringReason(call, incident),
    ],
  })
}

/** The short form in writing, of three fields. */
export async function writtenForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { talk } = words.screens.incident
  return formOf(call, {
    id: 'align',
    title: talk.inWritingTitle,
    submit: words.screens.incident.alignment.submit,
    context: { incident: id },
    blocks: [
      section(talk.inWritingHelp),
      policy(call, incident),
      await commander(call, incident),
      severity(call, incident),
      ...loweringReason(call, incident),
    ],
  })
}

/** Going on without one: a word on why, which the close shows where one was expected. */
export async function skipForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const { alignmentPlan } = await incidentOf(call, id)
  const { alignment, plan } = words.screens.incident
  return formOf(call, {
    id: 'skip',
    title: alignment.skipTitle,
    submit: alignment.skipSubmit,
    context: { incident: id },
    blocks: [
      section(alignmentPlan.expected ? plan.skipExpected : alignment.skipHelp),
      textInput({
        id: 'reason',
        label: alignmentPlan.expected ? plan.skipWhy : alignment.skipReason,
        hint: words.slack.forms.forExample(alignment.skipReasons),
        max: SHORT,
      }),
    ],
  })
}

const FIELDS = {
  rest: 'policy',
  'reason-required': 'reason',
  'unknown-person': 'commander',
  'commander-present': 'commander',
} as const

export const sendOutcome = sends(FIELDS, async (call, filled) => {
  const { incident = '' } = filled.context
  await call.api.incidents.align({
    incident,
    action: 'finish',
    ...(await agreed(call, filled)),
    worstCase: filled.text('worstCase'),
    worstCaseCheck: filled.text('worstCaseCheck'),
    ...(filled.text('nextUpdateMinutes') === ''
      ? {}
      : { nextUpdateMinutes: Number(filled.text('nextUpdateMinutes')) }),
  })
})

export const sendWritten = sends(FIELDS, async (call, filled) => {
  const { incident = '' } = filled.context
  await call.api.incidents.align({
    incident,
    action: 'async',
    ...(await agreed(call, filled)),
  })
})

export const sendSkip = sends({ rest: 'reason' }, async ({ api }, { context, maybe }) => {
  const { incident = '' } = context
  await api.incidents.align({ incident, action: 'skip', ...maybe('reason') })
})

/** What both forms ask. What stands there already is not said again. */
async function agreed(call: SlackCall, filled: Filled) {
  const now = await incidentOf(call, filled.context['incident'] ?? '')
  const named = filled.text('commander')
  const leads = named === '' ? null : await personIn(call, 'commander', named)
  const level = severityIn(filled.text('severity'))
  return {
    policy: filled.text('policy'),
    ...(leads && leads !== now.commander?.id ? { commander: leads } : {}),
    ...(level && level !== now.severity ? { severity: level } : {}),
    ...filled.maybe('reason'),
  }
}

const policy = ({ words }: SlackCall, incident: Incident): KnownBlock =>
  textInput({
    id: 'policy',
    label: words.screens.incident.alignment.policy,
    hint: words.screens.incident.alignment.policyHelp,
    multiline: true,
    max: LONG,
    initial: incident.policy,
  })

async function commander(call: SlackCall, incident: Incident): Promise<KnownBlock> {
  const { words, workspace } = call
  const leads = incident.commander?.id
  return personInput({
    id: 'commander',
    label: words.screens.incident.alignment.commander,
    chosen: leads ? await workspace.slackOf(leads) : null,
  })
}

const severity = ({ words }: SlackCall, incident: Incident): KnownBlock | null =>
  choiceInput({
    id: 'severity',
    label: words.screens.incident.alignment.severity,
    hint: words.screens.incident.severity.help,
    placeholder: words.slack.forms.raise.notSure,
    choices: severityChoices(words),
    chosen: incident.severity,
  })

const nextUpdate = ({ words }: SlackCall, incident: Incident): KnownBlock | null =>
  choiceInput({
    id: 'nextUpdateMinutes',
    label: words.screens.incident.update.inMinutes,
    choices: minuteChoices(words),
    chosen: incident.nextUpdateMinutes === null ? null : String(incident.nextUpdateMinutes),
  })

/** Lowering takes a reason; it is asked only where there is something to lower from. */
function loweringReason({ words }: SlackCall, incident: Incident): readonly KnownBlock[] {
  if (incident.severity === null || incident.severity === 'sev4') return []
  const { severity: named } = words.screens.incident
  return [
    textInput({
      id: 'reason',
      label: words.slack.forms.reasonIfLower,
      hint: named.reasonHelp,
      max: SHORT,
    }),
  ]
}
