import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'
import type { CasesSearch } from './search.ts'
import { useTypedWords } from './use-typed-words.ts'

/** What one asks when a search finds too much: type, origin, days, a service, one's own. */
export function MoreFilters(props: {
  readonly search: CasesSearch
  readonly onChange: (change: Readonly<Record<string, string | boolean>>) => void
}) {
  const { words, language } = useWords()
  const { cases } = words.screens
  const { search, onChange } = props
  const { data: settings } = useQuery(settingsQuery)
  const [about, typeAbout] = useTypedWords(search.about ?? '', (typed) =>
    onChange({ about: typed }),
  )

  return (
    <div className={`${classes.filters} ${classes.below}`}>
      <TextInput
        label={cases.about}
        placeholder={cases.aboutPlaceholder}
        maxLength={100}
        value={about}
        onChange={(event) => typeAbout(event.currentTarget.value)}
      />
      <NativeSelect
        label={cases.type}
        value={search.type ?? ''}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
        data={[
          { value: '', label: cases.any },
          ...(settings?.types ?? []).map((one) => ({ value: one.key, label: one[language] })),
        ]}
      />
      <NativeSelect
        label={cases.origin}
        value={search.origin ?? ''}
        onChange={(event) => onChange({ origin: event.currentTarget.value })}
        data={[
          { value: '', label: cases.any },
          ...Object.entries(words.labels.origins).map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextInput
        type="date"
        label={cases.from}
        value={search.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={cases.to}
        value={search.to ?? ''}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={cases.mine}
        checked={search.mine ?? false}
        onChange={(event) => onChange({ mine: event.currentTarget.checked })}
      />
    </div>
  )
}
