import type { SettingsPart, SettingsVersion } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import { settingId } from '../../domain/settings/setting.ts'
import type { Reads } from '../../platform/db.ts'
import { names } from '../people/index.ts'
import type { Reading } from './checking.ts'
import { shipped } from './contents.ts'
import { sentences } from './preview.ts'
import { readVersions } from './queries.ts'

const LATEST = 50

/** How a part came to be what it is, the latest first. */
export async function versionsView(
  reads: Reads,
  part: SettingsPart,
  reading: Reading,
): Promise<{ readonly items: SettingsVersion[] }> {
  // One more, to tell how the oldest one shown differs.
  const read = await readVersions(reads, settingId(part), { version: null, limit: LATEST + 1 })
  const people = await names(
    reads,
    read.map((row) => row.by),
  )
  const items = read.slice(0, LATEST).map(({ version, by, at, content }, index) => ({
    version,
    by: people.get(by) ?? { id: by, name: reading.words.labels.product },
    at,
    changes: difference(part, [read[index + 1]?.content ?? null, content], reading),
  }))
  return { items }
}

/** What a version says; `default` is what the product comes with. */
export async function contentOfVersion(
  reads: Reads,
  part: SettingsPart,
  version: number | 'default',
): Promise<unknown> {
  if (version === 'default') return shipped().contents[part]
  const [row] = await readVersions(reads, settingId(part), { version, limit: 1 })
  return known(row ?? null).content ?? shipped().contents[part]
}

/** In sentences, with the other parts as shipped: an old version may name what is gone. */
function difference(
  part: SettingsPart,
  [from, to]: readonly [unknown, unknown],
  reading: Reading,
): string[] {
  const { contents } = shipped()
  const before = { ...contents, [part]: from ?? contents[part] }
  const after = { ...contents, [part]: to ?? contents[part] }
  return sentences(before, after, reading)
}
