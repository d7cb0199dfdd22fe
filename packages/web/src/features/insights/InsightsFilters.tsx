import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Insights.module.css'
import { OwnPeriod } from './OwnPeriod.tsx'
import { type InsightsSearch, readInsightsSearch } from './search.ts'

/** Which cases are counted. It lives in the address, so that a page of numbers can be sent to somebody. */
export function InsightsFilters(props: { readonly search: InsightsSearch }) {
  const { words, language } = useWords()
  const { insights } = words.screens
  const { period = 'year', severity = '', type = '' } = props.search
  const { data: settings } = useQuery(settingsQuery)
  const navigate = useNavigate()

  function narrow(change: Readonly<Record<string, string>>): void {
    void navigate({
      to: '/insights',
      search: (before) => readInsightsSearch({ ...before, ...change }),
      replace: true,
    })
  }

  return (
    <search className={classes.filters}>
      <NativeSelect
        label={insights.period}
        value={period}
        onChange={(event) => narrow({ period: event.currentTarget.value })}
        data={Object.entries(insights.periods).map(([value, label]) => ({ value, label }))}
      />
      {period === 'own' && <OwnPeriod search={props.search} onChange={narrow} />}
      <NativeSelect
        label={insights.severity}
        value={severity}
        onChange={(event) => narrow({ severity: event.currentTarget.value })}
        data={[
          { value: '', label: insights.any },
          ...Object.entries(words.labels.severities).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={insights.type}
        value={type}
        onChange={(event) => narrow({ type: event.currentTarget.value })}
        data={[
          { value: '', label: insights.any },
          ...(settings?.types ?? []).map((one) => ({ value: one.key, label: one[language] })),
        ]}
      />
    </search>
  )
}
