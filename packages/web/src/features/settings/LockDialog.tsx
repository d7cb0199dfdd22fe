import type { SettingsPart } from '@hikeshi/contract'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { readForm } from '../../form.ts'
import { useWords } from '../../words.tsx'
import { useKeep } from './use-keep.ts'

/** Asks why a part is to stay as it is. */
export function LockDialog(props: { readonly part: SettingsPart; readonly onClose: () => void }) {
  const { common, settings } = useWords().words.screens
  const { part, onClose } = props
  const keep = useKeep(part)
  const lock = useMutation({
    mutationFn: (reason: string) => api.settings.lock({ part, reason }),
    onSuccess: (view) => {
      keep(view)
      onClose()
    },
  })

  return (
    <Modal
      opened
      title={settings.lock.title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={(event) => lock.mutate(readForm(event).reason ?? '')}>
        <Stack gap="lg">
          <Text>{settings.lock.text}</Text>
          <TextInput
            name="reason"
            label={settings.lock.reason}
            required
            maxLength={300}
            data-autofocus
          />
          <ProblemNotice error={lock.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={lock.isPending}>
              {settings.lock.lock}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
