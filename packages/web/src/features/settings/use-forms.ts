import type { Language, Settings } from '@hikeshi/contract'
import { CURRENCIES } from '@hikeshi/contract/currencies'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { options, type Choices } from './choices.ts'
import type { Field, Forms, Option } from './fields.ts'
import { listForms, ownerFields } from './form-lists.ts'
import { postmortemForm } from './form-postmortem.ts'
import { profileForm } from './form-profile.ts'
import { slackForm } from './form-slack.ts'
import { templateForms } from './form-templates.ts'
import { namedPeopleQuery, namedTeamsQuery } from './queries.ts'

/** The forms of all parts, in the language of whoever reads. */
export function useForms(): Forms {
  const choices = useChoices()
  const text = useWords().words.screens.settings
  return {
    ...listForms(text, choices),
    ...templateForms(text, choices),
    postmortem: postmortemForm(text),
    profile: profileForm(text, choices),
    slack: slackForm(text),
  }
}

/** What is said in a cell of the table of owners. */
export function useOwnerFields(): readonly Field[] {
  const choices = useChoices()
  return ownerFields(useWords().words.screens.settings, choices)
}

function useChoices(): Choices {
  const { words, language } = useWords()
  const { data: settings } = useSuspenseQuery(settingsQuery)
  const people = useQuery(namedPeopleQuery)
  const teams = useQuery(namedTeamsQuery)
  const { closed: _, ...phases } = words.labels.phases
  const currency = new Intl.DisplayNames(language, { type: 'currency' })
  return {
    ...ownChoices(settings, language),
    severities: options(words.labels.severitiesShort),
    phases: options(phases),
    noticePhases: options(words.screens.notices.phases),
    blocks: options(words.labels.todoBlocks),
    currencies: CURRENCIES.map((code) => ({
      value: code,
      label: `${code} ${currency.of(code) ?? ''}`,
    })),
    people: named(people.data?.items),
    teams: named(teams.data?.items),
  }
}

const named = (
  list: readonly { readonly id: string; readonly name: string }[] = [],
): readonly Option[] => list.map(({ id, name }) => ({ value: id, label: name }))

function ownChoices(settings: Settings, language: Language) {
  const { inviteGroups, types, roles, audiences } = settings
  const labelled = (list: readonly { readonly key: string; ja: string; en: string }[]) =>
    list.map((one) => ({ value: one.key, label: one[language] }))
  const byOverlay = Map.groupBy(types, ({ overlay }) => overlay ?? '')
  const names = new Intl.ListFormat(language, { type: 'unit' })
  return {
    groups: labelled(inviteGroups),
    types: labelled(types),
    audiences: labelled(audiences),
    roles: roles.map(({ key, name }) => ({ value: key, label: name[language] })),
    overlays: [...byOverlay]
      .filter(([overlay]) => overlay !== '')
      .map(([value, those]) => {
        return { value, label: names.format(those.map((type) => type[language])) }
      }),
  }
}
