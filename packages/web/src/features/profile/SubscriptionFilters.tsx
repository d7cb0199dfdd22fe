import type { Severity, Subscription } from '@hikeshi/contract'
import { MultiSelect, NativeSelect, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

const SEVERITIES = ['sev4', 'sev3', 'sev2', 'sev1'] as const

/** Which of all incidents it shall be. */
export function SubscriptionFilters(props: {
  readonly wish: Subscription
  readonly onChange: (part: Partial<Subscription>) => void
}) {
  const { words, language } = useWords()
  const { subscription: named } = words.screens.teams
  const { wish, onChange } = props
  const { data: settings } = useQuery(settingsQuery)

  return (
    <>
      <NativeSelect
        label={named.from}
        data={[
          { value: '', label: named.every },
          ...SEVERITIES.map((key) => ({ value: key, label: words.labels.severities[key] })),
        ]}
        value={wish.severity ?? ''}
        onChange={(event) =>
          onChange({ severity: (event.currentTarget.value || null) as Severity | null })
        }
      />
      <MultiSelect
        label={named.types}
        classNames={{ inputField: classes.typing ?? '' }}
        placeholder={wish.types === null ? named.allTypes : ''}
        data={(settings?.types ?? []).map((type) => ({ value: type.key, label: type[language] }))}
        value={wish.types ?? []}
        onChange={(types) => onChange({ types: types.length === 0 ? null : types })}
        clearable
      />
      <Switch
        label={named.drills}
        checked={wish.drills}
        onChange={(event) => onChange({ drills: event.currentTarget.checked })}
      />
    </>
  )
}
