import { Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../words.tsx'

/** The one `h1` of a page; it also names the browser tab. */
export function PageTitle(props: {
  readonly children: string
  /** The name of the tab, when it differs from the heading. */
  readonly tab?: string
  readonly actions?: ReactNode
}) {
  const { words } = useWords()
  const tab = words.screens.shell.title(props.tab ?? props.children)
  useEffect(() => {
    document.title = tab
  }, [tab])

  return (
    <Group justify="space-between" wrap="wrap" gap="sm" mb="lg">
      <Title order={1} tabIndex={-1} data-page-title>
        {props.children}
      </Title>
      {props.actions}
    </Group>
  )
}
