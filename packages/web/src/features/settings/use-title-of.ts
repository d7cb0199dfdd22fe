import { useSuspenseQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { listAt, textAt } from './content.ts'

/** What an item is called in its list: its name, its text, or for which severity and types it is. */
export function useTitleOf(): (item: unknown) => string {
  const { words, language } = useWords()
  const { data: settings } = useSuspenseQuery(settingsQuery)
  return (item) => {
    const own = ['name', 'title', 'text']
      .map((field) => textAt(item, [field, language]))
      .find((text) => text !== '')
    if (own !== undefined) return own
    const severity = settings.severities.find(({ key }) => key === textAt(item, ['severity']))
    if (severity === undefined) return textAt(item, ['key'])
    const types = listAt(item, ['types']).map(
      (type) => settings.types.find(({ key }) => key === type)?.[language] ?? type,
    )
    const names = new Intl.ListFormat(language).format(types)
    return `${words.labels.severitiesShort[severity.key]} · ${names}`
  }
}
