import type {
  Bilingual,
  PostmortemSetting,
  SettingsChange,
  SettingsGuideList,
} from '@hikeshi/contract'
import { same } from './setting.ts'

const LISTS = ['agenda', 'thread', 'questions', 'exit'] as const satisfies SettingsGuideList[]

/** What is said and asked otherwise when people look back. */
export function guideChanges(
  before: PostmortemSetting,
  after: PostmortemSetting,
): readonly SettingsChange[] {
  const [from, to] = [minutesOf(before), minutesOf(after)]
  const opening = { kind: 'guide_opening', to: after.opening } as const
  return [
    ...(same(before.opening, after.opening) ? [] : [opening]),
    ...(from === to ? [] : [{ kind: 'guide_minutes', from, to } as const]),
    ...LISTS.flatMap((list) => linesChanges(list, linesOf(before, list), linesOf(after, list))),
  ]
}

interface Line {
  readonly text: Bilingual
  readonly minutes: number | null
}

function linesChanges(
  list: SettingsGuideList,
  before: readonly Line[],
  after: readonly Line[],
): readonly SettingsChange[] {
  const added = lacking(before, after)
  const removed = lacking(after, before)
  if (added.length + removed.length > 0) return [{ kind: 'guide_lines', list, added, removed }]
  return same(before, after) ? [] : [{ kind: 'guide_order', list }]
}

/** Those of `list` that `others` does not have. */
const lacking = (others: readonly Line[], list: readonly Line[]): readonly Line[] =>
  list.filter((line) => !others.some((other) => same(line, other)))

const linesOf = (setting: PostmortemSetting, list: SettingsGuideList): readonly Line[] =>
  list === 'agenda' ? setting.agenda : setting[list].map((text) => ({ text, minutes: null }))

const minutesOf = ({ agenda }: PostmortemSetting): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0)
