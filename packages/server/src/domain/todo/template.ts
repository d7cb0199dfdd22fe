import type { Bilingual, Events, Phase, Severity } from '@hikeshi/contract'
import { instantText } from '../time.ts'
import type { AutoCondition } from './automatic.ts'
import { dueAt, type Due } from './due.ts'
import type { Todo } from './todo.ts'

/** One to-do as the organisation's template asks for it. */
export interface TodoTemplate {
  readonly key: string
  readonly phase: Phase
  readonly severities: readonly Severity[]
  readonly role: string | null
  readonly due: Due | null
  /** What the product sees happen when it is done. */
  readonly auto: AutoCondition | null
  readonly blocks: 'converge' | 'close' | null
  readonly text: Bilingual
  /** It comes again while the response lasts, as often as the severity shares with these. */
  readonly repeat?: 'channel' | 'stakeholders' | null
  /** Somebody who does not know the system can do it. */
  readonly beginner?: boolean
  /** Only for incident types with this overlay; null for all. */
  readonly overlay: string | null
}

export interface Situation {
  /** Unset counts as SEV3. */
  readonly severity: Severity | null
  /** The overlay of the incident's type. */
  readonly overlay: string | null
  readonly convergedAt: string | null
  readonly now: Temporal.Instant
  readonly zone: string
  /** Minutes between two updates at this severity. */
  readonly cadence?: {
    readonly channel: number | null
    readonly stakeholders: number | null
  }
}

export interface TodoMerge {
  readonly create: readonly Omit<Events['todo.created'], 'incident'>[]
  readonly notRequired: readonly Todo[]
  readonly requiredAgain: readonly Todo[]
  /** Those that come again at another pace than before. */
  readonly cadence: readonly { readonly todo: Todo; readonly minutes: number | null }[]
}

/** What a change of severity or type does to the list: it adds and greys out, and never loses what somebody touched. */
export function mergeTodos(
  existing: readonly Todo[],
  template: readonly TodoTemplate[],
  situation: Situation,
): TodoMerge {
  const wanted = template.filter((item) => isWanted(item, situation))
  const wantedKeys = new Set<string | null>(wanted.map(({ key }) => key))
  const knownKeys = new Set<string | null>(template.map(({ key }) => key))
  const present = new Set(existing.map(({ key }) => key))
  const byKey = new Map<string | null, TodoTemplate>(wanted.map((item) => [item.key, item]))
  const unwanted = existing.filter(({ key }) => knownKeys.has(key) && !wantedKeys.has(key))
  return {
    create: wanted
      .filter(({ key }) => !present.has(key))
      .map((item) => created(item, template.indexOf(item), situation)),
    notRequired: unwanted.filter(({ state, touched }) => state === 'open' && !touched),
    requiredAgain: existing.filter(
      ({ key, state }) => state === 'not_required' && wantedKeys.has(key),
    ),
    cadence: existing
      .filter(({ key }) => wantedKeys.has(key))
      .map((todo) => ({ todo, minutes: repeatOf(byKey.get(todo.key), situation) }))
      .filter(({ todo, minutes }) => todo.repeatMinutes !== minutes),
  }
}

function isWanted({ severities, overlay }: TodoTemplate, situation: Situation): boolean {
  const severity = situation.severity ?? 'sev3'
  return severities.includes(severity) && (overlay === null || overlay === situation.overlay)
}

function created(item: TodoTemplate, order: number, situation: Situation) {
  const { key, text, phase, role, blocks, auto } = item
  const repeatMinutes = repeatOf(item, situation)
  const due = firstDue(item, repeatMinutes, situation)
  const repeats = repeatMinutes === null ? {} : { repeatMinutes }
  const dueText = due && instantText(due)
  return { key, text, phase, order, role, due: dueText, blocks, auto, ...repeats }
}

function repeatOf(item: TodoTemplate | undefined, { cadence }: Situation): number | null {
  return item?.repeat ? (cadence?.[item.repeat] ?? null) : null
}

/** What comes again is due for the first time after one round. */
function firstDue(
  item: TodoTemplate,
  repeatMinutes: number | null,
  situation: Situation,
): Temporal.Instant | null {
  if (item.due !== null) return dueAt(item.due, situation)
  return repeatMinutes === null ? null : situation.now.add({ minutes: repeatMinutes })
}
