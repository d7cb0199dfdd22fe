import type { Incident } from '@hikeshi/contract'
import { Alert, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'

/** Who accepted the report, when, and by which exception. */
export function ClosedNotice({ incident }: { readonly incident: Incident }) {
  const { words } = useWords()
  const { closing } = words.screens.incident
  const { closedAt, closedBy, closeOverride } = incident
  if (!closedAt || !closedBy) return null

  return (
    <Alert color="koke" variant="light" icon={<IconCircleCheck aria-hidden />}>
      <Stack gap="xs">
        <Text>
          {closing.closedBy(closedBy.name)} <Clock at={closedAt} />
        </Text>
        {closeOverride && <Text>{closing.exception(closeOverride)}</Text>}
      </Stack>
    </Alert>
  )
}
