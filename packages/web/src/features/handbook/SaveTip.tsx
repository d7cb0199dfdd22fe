import type { Message } from '@hikeshi/contract'
import { notifications } from '@mantine/notifications'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { useScreen } from '../incident/screen.ts'
import { TipDialog } from './TipDialog.tsx'

/** Keeps something said in the room as a draft of a tip. */
export function SaveTip(props: { readonly message: Message; readonly onClose: () => void }) {
  const { tips: named } = useWords().words.screens.handbook
  const { number, incident } = useScreen()
  const { id: message, text } = props.message

  return (
    <TipDialog
      title={named.save}
      help={named.saveHelp}
      submit={named.submit}
      initial={{ text, phase: incident.phase, role: null, service: null }}
      send={(fields) => api.tips.save({ incident: number, message, ...fields })}
      onDone={() => notifications.show({ message: named.saved })}
      onClose={props.onClose}
    />
  )
}
