import { TextInput } from '@mantine/core'
import { useWords } from '../../words.tsx'
import type { InsightsSearch } from './search.ts'

/** A period from one day to another, both included. */
export function OwnPeriod(props: {
  readonly search: InsightsSearch
  readonly onChange: (change: Readonly<Record<string, string>>) => void
}) {
  const { insights } = useWords().words.screens
  const { from = '', to = '' } = props.search
  return (
    <>
      <TextInput
        type="date"
        label={insights.from}
        value={from}
        max={to || undefined}
        onChange={(event) => props.onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={insights.to}
        value={to}
        min={from || undefined}
        onChange={(event) => props.onChange({ to: event.currentTarget.value })}
      />
    </>
  )
}
