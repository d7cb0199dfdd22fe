import type { PartChange, Proposal, SettingsPart } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import { rebased } from '../../domain/settings/rebase.ts'
import { same, type Setting } from '../../domain/settings/setting.ts'
import type { Reads } from '../../platform/db.ts'
import type { ApiCall } from '../parts.ts'
import { changing, refused } from './changing.ts'
import { checkWritten, readingOf, type Written } from './checking.ts'
import { yamlOfPart } from './file.ts'
import { contentsOf } from './live.ts'
import { sentences } from './preview.ts'
import { countOpenIncidents, readSettings } from './queries.ts'
import type { SettingsScope } from './routes.ts'
import { settingOfPart } from './views.ts'

type Shown = NonNullable<Proposal['setting']>

/** What a proposed change to a part of the settings would do, and doing it. */
export function proposingParts(scope: SettingsScope) {
  const { reads } = scope.parts
  const change = changing(scope)

  return {
    /** A part as somebody would have it: only what could be saved, and what changes something. */
    ask: async (
      { version, ...written }: Written & { readonly version: number },
      call: ApiCall,
    ): Promise<PartChange> => {
      const { part } = written
      const settings = await readSettings(reads)
      const now = contentsOf(settings)
      if ((settingOfPart(settings, part)?.version ?? 0) !== version) {
        throw new Refusal('settings-stale')
      }
      const { contents, problems } = checkWritten(now, written, readingOf(call, scope))
      if (contents === null) throw refused(problems)
      const along = written.along === true ? ({ along: true } as const) : {}
      const proposed = { part, before: now[part], after: contents[part], version, ...along }
      if (same(proposed.before, proposed.after)) throw new Refusal('invalid-input')
      return proposed
    },

    /** What adopting would do; once decided, what was proposed. */
    show: async (proposed: PartChange, isOpen: boolean, call: ApiCall): Promise<Shown> =>
      isOpen ? shownOpen(scope, proposed, call) : asProposed(proposed),

    /** Makes exactly the change that was looked at. Done twice it is done once. */
    apply: async (
      proposed: PartChange,
      seen: number | undefined,
      asked: ApiCall,
    ): Promise<void> => {
      const { idempotency: _, ...call } = asked
      const { part, along } = proposed
      const { now, next, version } = await look(reads, proposed)
      if (next === null) throw new Refusal('settings-stale')
      if (!same(next.content, now[part])) {
        if (seen !== undefined && seen !== version) throw new Refusal('settings-stale')
        await change({ part, content: next.content, along, from: version }, call)
      }
      await scope.live.refresh(reads)
    },

    /** Who keeps a part as it is, and why. */
    lockOf: async (part: SettingsPart): Promise<Setting['lock']> =>
      settingOfPart(await readSettings(reads), part)?.lock ?? null,
  }
}

export type ProposingParts = ReturnType<typeof proposingParts>

const asProposed = ({ part, before, after, version }: PartChange): Shown => ({
  part,
  before: yamlOfPart(part, before),
  after: yamlOfPart(part, after),
  changes: [],
  version,
  rebased: false,
  stale: false,
})

/** The change as it would be made on what is there now; null where somebody has to look. */
async function look(reads: Reads, { part, before, after }: PartChange) {
  const settings = await readSettings(reads)
  const now = contentsOf(settings)
  const next = rebased(before, after, now[part])
  return { now, next, version: settingOfPart(settings, part)?.version ?? 0 }
}

/** While nobody has decided: on top of what is there now, in the same sentences as any change. */
async function shownOpen(
  scope: SettingsScope,
  proposed: PartChange,
  call: ApiCall,
): Promise<Shown> {
  const { part, along } = proposed
  const { reads } = scope.parts
  const { now, next, version } = await look(reads, proposed)
  const reading = readingOf(call, scope)
  const checked = next && checkWritten(now, { part, content: next.content, along }, reading)
  if (!checked?.contents) return { ...asProposed(proposed), version, stale: true }
  const { contents } = checked
  const incidents = await countOpenIncidents(reads)
  return {
    part,
    before: yamlOfPart(part, now[part]),
    after: yamlOfPart(part, contents[part]),
    changes: sentences(now, contents, { ...reading, open: incidents }),
    version,
    rebased: !same(now[part], proposed.before),
    stale: false,
  }
}
