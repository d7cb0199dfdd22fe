import type { Bilingual, Language, PersonRef } from '@hikeshi/contract'
import type { OwnNames, Reader, Words } from '@hikeshi/contract/words'
import type { Reads } from '../../platform/db.ts'
import type { ReadBy } from '../parts.ts'
import type { Defaults } from './defaults.ts'

/** What is needed to tell in somebody's language what happened. */
export interface Telling {
  readonly defaults: Defaults
  readonly words: (language: Language) => Words
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
}

/** Whoever reads in this language, by this clock, and knows these people. */
export function readerOf(
  { defaults, words }: Telling,
  { language, timeZone }: ReadBy,
  people: ReadonlyMap<string, PersonRef>,
): Reader {
  return {
    labels: words(language).labels,
    own: ownNames(defaults, language),
    zone: timeZone ?? defaults.zone,
    nameOf: (person) => people.get(person)?.name ?? null,
  }
}

/** The key under which the people whom a type calls are a group. No group of the settings can have it. */
export const typeGroup = (type: string): string => `type:${type}`

/** What the organisation calls its roles, types, audiences and sections. */
export function ownNames(defaults: Defaults, language: Language): OwnNames {
  const named = ({ key, name }: { readonly key: string; readonly name: Bilingual }) =>
    [key, name[language]] as const
  return {
    roles: new Map(defaults.roles.map(named)),
    types: new Map(defaults.types.map(named)),
    audiences: new Map(defaults.audiences.map(named)),
    groups: new Map([
      ...defaults.inviteGroups.map(named),
      ...defaults.types.map(({ key, name }) => [typeGroup(key), name[language]] as const),
    ]),
    sections: new Map(defaults.sections.map(({ key, title }) => [key, title[language]])),
  }
}
