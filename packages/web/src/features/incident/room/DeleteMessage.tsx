import type { Message } from '@hikeshi/contract'
import { api } from '../../../api.ts'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** Asks before one's words leave the room. */
export function DeleteMessage(props: { readonly message: Message; readonly onClose: () => void }) {
  const { room } = useWords().words.screens.incident
  const { number } = useScreen()
  const { message, onClose } = props
  const remove = useAct(number, () => api.messages.delete({ message: message.id }), 'inline')
  return (
    <ConfirmDialog
      title={room.deleteTitle}
      text={message.mark === null ? room.deleteHelp : room.deleteMarkedHelp}
      confirm={room.delete}
      error={remove.error}
      pending={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
    />
  )
}
