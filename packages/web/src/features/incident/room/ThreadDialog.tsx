import { Modal, Stack } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { Thread } from '../../report/thread/Thread.tsx'
import { useScreen } from '../screen.ts'

/** One thread of the room, to read and to answer in, beside the talk of everybody. */
export function ThreadDialog(props: {
  readonly title: string
  readonly thread: string
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { number, incident } = useScreen()

  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': words.screens.incident.close }}
    >
      <Stack gap="sm">
        <Thread number={number} editable={incident.can.edit} thread={props.thread} />
      </Stack>
    </Modal>
  )
}
