import type { SettingsPartView } from '@hikeshi/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { LockDialog } from './LockDialog.tsx'
import { useKeep } from './use-keep.ts'

/** Who locked this part and why; and for admins, how to lock and unlock it. */
export function LockBar(props: { readonly part: SettingsPartView }) {
  const { lock: text } = useWords().words.screens.settings
  const { part, lock, can } = props.part
  const [locking, { open, close }] = useDisclosure(false)
  const keep = useKeep(part)
  const unlock = useMutation({ mutationFn: () => api.settings.unlock({ part }), onSuccess: keep })

  return (
    <>
      {lock && (
        <Alert
          variant="light"
          color="gray"
          icon={<IconLock aria-hidden />}
          title={text.locked(lock.by.name)}
        >
          <Stack gap="sm" align="flex-start">
            <Text>{lock.reason}</Text>
            {can.unlock && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconLockOpen size="1.2em" aria-hidden />}
                loading={unlock.isPending}
                onClick={() => unlock.mutate()}
              >
                {text.unlock}
              </Button>
            )}
            <ProblemNotice error={unlock.error} />
          </Stack>
        </Alert>
      )}
      {can.lock && (
        <Group justify="flex-end">
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconLock size="1.2em" aria-hidden />}
            onClick={open}
          >
            {text.lock}
          </Button>
        </Group>
      )}
      {locking && <LockDialog part={part} onClose={close} />}
    </>
  )
}
