import type { Settings } from '@hikeshi/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { options } from './choices.ts'
import type { Forms, Option } from './fields.ts'
import { listForms } from './form-lists.ts'
import { profileForm } from './form-profile.ts'
import { namedPeopleQuery, namedTeamsQuery } from './queries.ts'

/** The forms of all parts, in the language of whoever reads. */
export function useForms(): Forms {
  const { words, language } = useWords()
  const { data: settings } = useSuspenseQuery(settingsQuery)
  const people = useQuery(namedPeopleQuery)
  const teams = useQuery(namedTeamsQuery)
  const choices = {
    ...ownChoices(settings, language),
    severities: options(words.labels.severitiesShort),
    people: named(people.data?.items),
    teams: named(teams.data?.items),
  }
  const text = words.screens.settings
  return { ...listForms(text, choices), profile: profileForm(text) }
}

const named = (
  list: readonly { readonly id: string; readonly name: string }[] = [],
): readonly Option[] => list.map(({ id, name }) => ({ value: id, label: name }))

function ownChoices({ inviteGroups, types, roles }: Settings, language: 'ja' | 'en') {
  return {
    groups: inviteGroups.map((one) => ({ value: one.key, label: one[language] })),
    types: types.map((one) => ({ value: one.key, label: one[language] })),
    roles: roles.map(({ key, name }) => ({ value: key, label: name[language] })),
  }
}
