import type { Incident } from '@hikeshi/contract'
import type { ModalView } from '@slack/types'
import type { Answer, SlackCall } from '../call.ts'
import { bold, joined, section } from '../views/kit/index.ts'
import { choiceInput, momentInput, textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { formOf, type Context } from './modal.ts'
import { sends } from './sending.ts'

/** The texts of the board, with the longest that each may be. */
const TEXTS = {
  title: 200,
  impact: 2000,
  priorityLine: 300,
  policy: 2000,
  worstCase: 2000,
  worstCaseCheck: 2000,
  callUrl: 2000,
} as const
type TextName = keyof typeof TEXTS
const TEXT_NAMES = Object.keys(TEXTS) as readonly TextName[]

/** The times that people know better than the machine. */
const TIMES = ['impactStartedAt', 'detectedAt', 'awareAt', 'mitigatedAt', 'impactEndedAt'] as const

/** What the board says, text by text. `kept`: what somebody typed before, while others changed something. */
export async function boardForm(
  call: SlackCall,
  id: string,
  kept: Readonly<Partial<Record<TextName, string>>> = {},
): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { board, header, talk } = words.screens.incident
  const labels = {
    title: [header.title],
    impact: [board.impact, board.impactEmpty],
    priorityLine: [board.priority, board.priorityEmpty],
    policy: [board.policy, board.policyEmpty],
    worstCase: [board.worstCase, board.worstCaseEmpty],
    worstCaseCheck: [talk.worstCaseCheck],
    callUrl: [header.callUrl, header.callHelp],
  } satisfies Record<TextName, readonly string[]>
  const stood = TEXT_NAMES.filter((name) => kept[name] !== undefined)
  return formOf(call, {
    id: 'board',
    title: board.heading,
    submit: board.save,
    context: { incident: id, ...marks(incident) },
    blocks: [
      ...stood.map((name) =>
        section(
          joined(
            [
              bold(words.slack.forms.board.changed(labels[name][0] ?? '')),
              incident[name] ?? words.slack.forms.board.empty,
            ],
            '\n',
          ),
        ),
      ),
      ...TEXT_NAMES.map((name) => {
        const [label = '', hint] = labels[name]
        return textInput({
          id: name,
          label,
          ...(hint ? { hint } : {}),
          required: name === 'title',
          multiline: TEXTS[name] === 2000 && name !== 'callUrl',
          max: TEXTS[name],
          initial: kept[name] ?? incident[name],
        })
      }),
    ],
  })
}

/** Only what was changed is written; what others changed meanwhile is shown before it is written over. */
export const sendBoard = sends(
  { rest: 'title' },
  async (call, { context, text }): Promise<Answer | void> => {
    const { incident: id = '' } = context
    const incident = await incidentOf(call, id)
    const now = marks(incident)
    const changed = TEXT_NAMES.filter((name) => markOf(text(name)) !== context[name])
    const clashing = changed.filter(
      (name) => now[name] !== context[name] && markOf(text(name)) !== now[name],
    )
    if (clashing.length > 0) {
      const kept = Object.fromEntries(clashing.map((name) => [name, text(name)]))
      const rest = Object.fromEntries(
        changed.filter((name) => !clashing.includes(name)).map((name) => [name, text(name)]),
      )
      if (Object.keys(rest).length > 0) await call.api.incidents.edit({ incident: id, ...rest })
      return { kind: 'replace', view: await boardForm(call, id, kept) }
    }
    if (changed.length === 0) return
    const input = Object.fromEntries(changed.map((name) => [name, text(name)]))
    await call.api.incidents.edit({ incident: id, ...input })
  },
)

/** When it began and ended, as people know it. */
export async function timesForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { board } = words.screens.incident
  const labels = {
    impactStartedAt: board.impactStarted,
    detectedAt: board.detected,
    awareAt: board.aware,
    mitigatedAt: board.mitigated,
    impactEndedAt: board.impactEnded,
  } as const
  return formOf(call, {
    id: 'times',
    title: board.times,
    submit: board.save,
    context: { incident: id },
    blocks: [
      ...TIMES.map((name) =>
        momentInput({ id: name, label: labels[name], chosen: incident[name] }),
      ),
      choiceInput({
        id: 'estimated',
        label: board.estimate,
        hint: board.estimateHelp,
        choices: [{ value: 'yes', text: board.estimate }],
      }),
    ],
  })
}

export const sendTimes = sends({ rest: 'impactStartedAt' }, async (call, { context, at, text }) => {
  const { incident: id = '' } = context
  const incident = await incidentOf(call, id)
  const changed = TIMES.filter((name) => secondsOf(at(name)) !== secondsOf(incident[name]))
  if (changed.length === 0) return
  await call.api.incidents.edit({
    incident: id,
    ...Object.fromEntries(changed.map((name) => [name, at(name) ?? ''])),
    ...(text('estimated') === 'yes' ? { estimated: true } : {}),
  })
})

const secondsOf = (at: string | null): number | null =>
  at === null ? null : Math.floor(Temporal.Instant.from(at).epochMilliseconds / 60_000)

const marks = (incident: Incident): Context =>
  Object.fromEntries(TEXT_NAMES.map((name) => [name, markOf((incident[name] ?? '').trim())]))

/** Tells two texts apart, in a few characters. */
function markOf(text: string): string {
  let sum = 0
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4_294_967_291
  return `${text.length.toString(36)}-${sum.toString(36)}`
}
