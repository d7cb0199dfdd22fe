import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '../words.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'

/** Asks once more before something that is hard to take back. */
export function ConfirmDialog(props: {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly error: unknown
  readonly pending: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}) {
  const { common } = useWords().words.screens
  return (
    <Modal
      opened
      title={props.title}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        <Text>{props.text}</Text>
        <ProblemNotice error={props.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button loading={props.pending} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
