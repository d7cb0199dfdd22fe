import type { Notice } from '@hikeshi/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { warningsQuery } from './queries.ts'
import { Warnings } from './Warnings.tsx'

const PAUSE_MS = 400

/** What to look at once more in the text as it stands in the field, saved or not. */
export function WarningsOf(props: {
  readonly number: string
  readonly notice: Notice
  readonly text: string
  readonly cites: readonly string[]
}) {
  const { number, notice, text, cites } = props
  const [written] = useDebouncedValue({ text: text.trim(), cites: cites.join() }, PAUSE_MS)
  const { data: warnings = [] } = useQuery({
    ...warningsQuery({
      incident: number,
      audience: notice.audience,
      text: written.text,
      cites: written.cites === '' ? [] : written.cites.split(','),
    }),
    enabled: written.text !== '',
    placeholderData: keepPreviousData,
  })

  return <div aria-live="polite">{text.trim() !== '' && <Warnings warnings={warnings} />}</div>
}
