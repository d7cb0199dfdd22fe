import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import type { DialogProps } from '../dialogs/shared-props.ts'
import { TextDialog } from '../dialogs/TextDialog.tsx'

const TOPIC_MAX = 200

/** Lines a topic up, from wherever one is. */
export function AddTopicDialog({ number, onClose }: DialogProps) {
  const { words } = useWords()
  const { topics: named } = words.screens.console

  return (
    <TextDialog
      required
      number={number}
      title={named.add}
      label={named.add}
      hint={named.placeholder}
      max={TOPIC_MAX}
      submit={named.queue}
      send={(text) => api.topics.add({ incident: number, text })}
      onClose={onClose}
    />
  )
}
