import { CURRENCIES } from '@hikeshi/contract/currencies'
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '../../../words.tsx'

/** What an amount is in: found by the code or by the name. */
export function CurrencySelect(props: {
  readonly value: string
  readonly onChange: (currency: string) => void
}) {
  const { words, language } = useWords()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return CURRENCIES.map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ''}` }))
  }, [language])
  return (
    <Select
      searchable
      allowDeselect={false}
      label={words.screens.report.figures.currency}
      data={data}
      value={props.value}
      onChange={(code) => code && props.onChange(code)}
    />
  )
}
