import type { Incident, Settings, Severity } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { Action } from '../actions/action.ts'
import type { Answer, SlackCall } from '../call.ts'
import { bold, context as smallPrint, joined, rich, section } from '../views/kit/index.ts'
import { choiceInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { severityChoices, severityIn } from './choices.ts'
import { contextOf, formOf } from './modal.ts'
import { filledIn, sends } from './sending.ts'

const REASON_MAX = 500
const TODOS_SHOWN = 5

/** How bad it is, with what a level means and what choosing it would change. */
export async function severityForm(
  call: SlackCall,
  id: string,
  picked?: Severity,
  reason?: string,
): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { severity: named } = words.screens.incident
  const level = picked ?? incident.severity
  const lowers = level !== null && isLower(incident, level)
  return formOf(call, {
    id: 'severity',
    title: incident.severity ? named.change : named.set,
    submit: named.submit,
    context: { incident: id },
    blocks: [
      choiceInput({
        id: 'severity',
        required: true,
        label: words.screens.incident.alignment.severity,
        hint: named.help,
        choices: severityChoices(words),
        chosen: level,
        tells: 'severity.choice',
      }),
      ...(lowers ? loweringBlocks(call, incident, reason) : []),
      ...(level ? await preview(call, incident, level) : []),
    ],
  })
}

const isLower = ({ severity }: Incident, level: Severity): boolean =>
  severity !== null && level > severity

/** Lowering asks why, and says who may. */
function loweringBlocks(
  { words }: SlackCall,
  { can }: Incident,
  reason = '',
): readonly KnownBlock[] {
  const { severity: named } = words.screens.incident
  return [
    ...(can.lowerSeverity ? [] : [section(rich`:warning: ${named.cannotLower}`)]),
    textInput({
      id: 'reason',
      required: true,
      label: named.reason,
      hint: named.reasonHelp,
      max: REASON_MAX,
      suggested: reason,
    }),
  ]
}

/** Another level was chosen: what it means and changes is shown before it is set. */
export const redrawSeverity: Action = async (call, { form }) => {
  if (form === null) return { kind: 'nothing' }
  const { incident = '' } = contextOf(form.context)
  const { text } = filledIn({ context: form.context, values: form.values })
  return {
    kind: 'replace',
    view: await severityForm(call, incident, severityIn(text('severity')), text('reason')),
  }
}

export const sendSeverity = sends(
  { rest: 'severity' },
  async (call, { context, text, maybe, values }): Promise<Answer | void> => {
    const { incident = '' } = context
    const severity = severityIn(text('severity'))
    if (severity === undefined) return
    const before = await incidentOf(call, incident)
    if (isLower(before, severity) && !values.has('reason'))
      return { kind: 'replace', view: await severityForm(call, incident, severity) }
    await call.api.incidents.setSeverity({ incident, severity, ...maybe('reason') })
  },
)

async function preview(
  call: SlackCall,
  incident: Incident,
  level: Severity,
): Promise<readonly KnownBlock[]> {
  const { api, language, words } = call
  const settings = await api.settings.get({})
  const chosenLevel = settings.severities.find(({ key }) => key === level)
  if (!chosenLevel) return []
  const { severity: named, header } = words.screens.incident
  const { severity: said } = words.slack.forms
  const questions = chosenLevel.questions[language]
  const changes = level !== incident.severity
  const added = changes ? await todosAdded(call, incident, level, settings) : []
  const { owner, scope } =
    chosenLevel.byType.find(({ type }) => type === incident.type) ?? chosenLevel
  return [
    section(bold(chosenLevel.short[language])),
    ...(questions.length > 0
      ? smallPrint([named.questions, ...questions.map((one) => `• ${one}`)].join('\n'))
      : []),
    ...(changes
      ? [
          section(
            joined(
              [
                bold(said.changes),
                `• ${header.owner}: ${owner[language]}`,
                scope ? `• ${header.scope(scope[language])}` : null,
                `• ${said.todos(added.length)}`,
                ...added.slice(0, TODOS_SHOWN).map((text) => `　– ${text}`),
              ],
              '\n',
            ),
          ),
        ]
      : []),
  ]
}

/** The to-dos that this level asks for and that are not on the list yet. */
async function todosAdded(
  { api, language }: SlackCall,
  { id, type }: Incident,
  level: Severity,
  settings: Settings,
): Promise<readonly string[]> {
  const { items } = await api.todos.list({ incident: id })
  const own = settings.types.find(({ key }) => key === type)?.overlay ?? null
  const there = new Set(items.filter(({ state }) => state !== 'not_required').map(({ key }) => key))
  return settings.todos
    .filter(({ overlay }) => overlay === null || overlay === own)
    .filter(({ key, severities }) => severities.includes(level) && !there.has(key))
    .map((one) => one[language])
}
