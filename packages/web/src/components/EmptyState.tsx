import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** Nothing is here yet: one sentence that teaches the next step, and at most one button. */
export function EmptyState(props: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <Stack className={classes.empty} align="flex-start" gap="sm">
      <Text c="dimmed">{props.children}</Text>
      {props.action}
    </Stack>
  )
}
