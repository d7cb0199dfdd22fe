import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { exportAddress } from './queries.ts'
import type { InsightsSearch } from './search.ts'

/** The rows below the numbers, to be worked on elsewhere. */
export function ExportLink(props: { readonly search: InsightsSearch }) {
  const { insights } = useWords().words.screens
  return (
    <Button
      component="a"
      href={exportAddress(props.search)}
      download
      variant="default"
      leftSection={<IconDownload size="1.2em" aria-hidden />}
    >
      {insights.export}
    </Button>
  )
}
