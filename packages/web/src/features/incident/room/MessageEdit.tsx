import type { Message } from '@hikeshi/contract'
import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { api } from '../../../api.ts'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { isComposing } from './composing.ts'

const TEXT_MAX = 8000

/** Mends a message where it stands. Enter saves, Escape leaves it as it was. */
export function MessageEdit(props: { readonly message: Message; readonly onDone: () => void }) {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { common } = words.screens
  const { number } = useScreen()
  const { message, onDone } = props
  const [text, setText] = useState(message.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const edit = useAct(
    number,
    () => api.messages.edit({ message: message.id, text: text.trim() }),
    'inline',
  )
  const save = () => {
    if (text.trim() !== '') edit.mutate(undefined, { onSuccess: onDone })
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') onDone()
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    save()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        autosize
        minRows={1}
        maxRows={12}
        ref={field}
        aria-label={room.editLabel}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <ProblemNotice error={edit.error} />
      <Group gap="sm" mt="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button
          size="compact-sm"
          type="submit"
          disabled={text.trim() === ''}
          loading={edit.isPending}
        >
          {room.saveEdit}
        </Button>
      </Group>
    </form>
  )
}
