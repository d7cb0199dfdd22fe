import type { Language } from '@hikeshi/contract'
import type { OwnNames } from '@hikeshi/contract/words'
import type { Defaults } from './defaults.ts'

/** What the organisation calls its roles, types, audiences and sections, for the sentences. */
export function ownNames(defaults: Defaults, language: Language): OwnNames {
  const named = ({ key, name }: Defaults['audiences'][number]) => [key, name[language]] as const
  return {
    roles: new Map(defaults.roles.map(named)),
    types: new Map(defaults.types.map(named)),
    audiences: new Map(defaults.audiences.map(named)),
    sections: new Map(defaults.sections.map(({ key, title }) => [key, title[language]])),
  }
}
