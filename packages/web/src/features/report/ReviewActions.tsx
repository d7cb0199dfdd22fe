import type { IncidentCan } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useWords } from '../../words.tsx'

export type ReviewDialog = 'approve' | 'request' | 'sendBack'

/** Request, accept, send back, close by exception: as far as the server allows each. */
export function ReviewActions(props: {
  readonly can: IncidentCan
  readonly onOpen: (dialog: ReviewDialog) => void
}) {
  const { words } = useWords()
  const { closing } = words.screens.incident
  const { can, onOpen } = props

  return (
    <Group gap="sm">
      {can.decideClose && !can.closeByException && (
        <Button size="xs" onClick={() => onOpen('approve')}>
          {closing.approve}
        </Button>
      )}
      {can.decideClose && (
        <Button size="xs" variant="default" onClick={() => onOpen('sendBack')}>
          {closing.sendBack}
        </Button>
      )}
      {can.requestClose && (
        <Button size="xs" onClick={() => onOpen('request')}>
          {closing.requestSubmit}
        </Button>
      )}
      {can.closeByException && (
        <Button size="xs" variant="subtle" onClick={() => onOpen('approve')}>
          {closing.overrideSubmit}
        </Button>
      )}
    </Group>
  )
}
