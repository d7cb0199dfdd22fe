import { Alert, Button, Group, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** An admin or the commander wants to open what is private: the other agrees, or keeps it. */
export function OpeningNotice() {
  const { words } = useWords()
  const { opening: named } = words.screens.incident
  const { number, incident } = useScreen()
  const { opening, can } = incident
  const answer = useAct(number, (visibility: 'open' | 'private') =>
    api.incidents.edit({ incident: number, visibility }),
  )
  if (!opening) return null

  return (
    <Alert
      color="kaki"
      variant="light"
      icon={<IconLockOpen aria-hidden />}
      title={named.proposed(opening.by.name)}
    >
      <Text>{opening.as === 'admin' ? named.needsCommander : named.needsAdmin}</Text>
      <Group gap="xs" mt="sm">
        {can.makeOpen && (
          <Button
            size="compact-sm"
            loading={answer.isPending}
            onClick={() => answer.mutate('open')}
          >
            {named.confirm}
          </Button>
        )}
        {can.keepPrivate && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={answer.isPending}
            onClick={() => answer.mutate('private')}
          >
            {named.keep}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
