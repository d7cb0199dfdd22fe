import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, joined, section } from '../views/kit/index.ts'
import { choiceInput, momentInput, severalInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { entryChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const LONG = 2000
const SHORT = 500

/** Says that it looks over, and what one goes by: entries of the ledger, or a new one. */
export async function proposeForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const { convergence } = await incidentOf(call, id)
  const { convergence: named } = words.screens.incident
  const { more } = words.slack.cards.convergence
  return formOf(call, {
    id: 'converge',
    title: convergence ? more : named.title,
    submit: convergence ? more : named.submit,
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
        menu: 'converge/evidence',
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
