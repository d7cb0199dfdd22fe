import type { Bilingual, EventType, ImpactFigures, NoticeState } from '@hikeshi/contract'
import type { Entry } from '../entry.ts'
import type { Incident } from '../incident/incident.ts'
import type { Measure } from '../measure.ts'
import type { Postmortem } from '../postmortem.ts'
import type { Profile } from '../profile.ts'
import type { Todo } from '../todo/todo.ts'

/** Everything the rules of completeness look at. */
export interface ReportFacts {
  readonly incident: Incident
  /** What people wrote, by the key of the section. */
  readonly sections: Readonly<Record<string, string>>
  readonly entries: readonly Entry[]
  readonly measures: readonly Measure[]
  /** Every audience there is, decided or not. */
  readonly notices: readonly { readonly name: Bilingual; readonly state: NoticeState }[]
  readonly todos: readonly Todo[]
  readonly postmortem: Postmortem | null
  /** What happened in the incident, oldest first. */
  readonly log: readonly { readonly type: EventType; readonly at: string }[]
  /** When the timeline tells of something, oldest first. */
  readonly moments: readonly string[]
  /** The figures of the impact, where somebody entered any. */
  readonly figures: ImpactFigures
  /** Who took part. */
  readonly participants: readonly string[]
  /** What the organisation asks of itself. */
  readonly profile: Pick<Profile, 'premortem' | 'prevention'>
  /** What those who took part are called. */
  readonly names: readonly string[]
}

/** The section as plain text; empty when nobody has written it. */
export function sectionText({ sections }: ReportFacts, key: string): string {
  return Object.hasOwn(sections, key) ? (sections[key] ?? '').trim() : ''
}

/** One thing done against the harm: a temporary measure, or one that stays. */
export interface Recovery {
  readonly permanent: boolean
}

/** What was done to stop the harm, whether noted as an action of the ledger or as a measure. */
export function recoveries({ entries, measures }: ReportFacts): readonly Recovery[] {
  const actions = entries.filter(
    ({ kind, state, withdrawn }) => kind === 'action' && state === 'done' && !withdrawn,
  )
  const fixes = measures.filter(({ kind, state }) => kind !== 'prevention' && state === 'done')
  return [
    ...actions.map(({ actionKind }) => ({ permanent: actionKind === 'permanent' })),
    ...fixes.map(({ kind }) => ({ permanent: kind === 'permanent' })),
  ]
}

export function preventions({ measures }: ReportFacts): readonly Measure[] {
  return measures.filter(({ kind }) => kind === 'prevention')
}
