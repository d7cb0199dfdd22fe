import type { SettingsPartView } from '@hikeshi/contract'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useWords } from '../../words.tsx'

/** Somebody else saved meanwhile: what was written here stays, and can go on from there. */
export function StaleNotice(props: {
  readonly part: SettingsPartView
  readonly onRebase: () => void
}) {
  const { edit } = useWords().words.screens.settings
  const { version, changedBy } = props.part
  return (
    <Alert
      role="alert"
      variant="light"
      color="kaki"
      title={edit.stale(changedBy?.name ?? '', version)}
    >
      <Stack gap="sm" align="flex-start">
        <Text>{edit.staleText}</Text>
        <Button size="xs" variant="default" onClick={props.onRebase}>
          {edit.rebase}
        </Button>
      </Stack>
    </Alert>
  )
}
