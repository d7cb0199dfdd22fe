import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useWords } from '../../words.tsx'
import classes from './Settings.module.css'

/** What can be done with what is not saved. Throwing it away is asked for once more. */
export function SaveBar(props: {
  readonly pending: boolean
  readonly onLook: () => void
  readonly onDiscard: () => void
}) {
  const { edit } = useWords().words.screens.settings
  const [discarding, { open, close }] = useDisclosure(false)
  return (
    <div className={classes.bar}>
      <Button loading={props.pending} onClick={props.onLook}>
        {edit.preview}
      </Button>
      <Button variant="default" onClick={open}>
        {edit.discard}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {edit.unsaved}
      </Text>
      {discarding && (
        <ConfirmDialog
          title={edit.discardTitle}
          text={edit.discardText}
          confirm={edit.discardConfirm}
          error={null}
          pending={false}
          onClose={close}
          onConfirm={() => {
            close()
            props.onDiscard()
          }}
        />
      )}
    </div>
  )
}
