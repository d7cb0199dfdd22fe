import { Button, Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { isComposing } from './composing.ts'
import { KindSelect } from './KindSelect.tsx'
import classes from './room.module.css'
import { usePost } from './use-post.ts'

const TEXT_MAX = 8000

/** Writes to the room. Enter sends, but never the Enter that only confirms a Japanese word. */
export function Composer() {
  const { words } = useWords()
  const { room, kinds } = words.screens.incident
  const { number, incident, composer, writeAs, setWriteAs } = useScreen()
  const [text, setText] = useSessionStorage({
    key: `hikeshi-composer-${number}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const post = usePost(number)

  function send(): void {
    if (text.trim() === '') return
    post.mutate({ text: text.trim(), markAs: writeAs })
    setText('')
    setWriteAs(null)
    composer.current?.focus()
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return
    if (event.key === 'Escape') setWriteAs(null)
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    send()
  }

  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        ref={composer}
        autosize
        minRows={1}
        maxRows={8}
        aria-label={room.composerLabel}
        placeholder={writeAs ? room.placeholderAs(kinds[writeAs]) : room.placeholder}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={pressed}
        enterKeyHint="send"
      />
      <div className={classes.composerFoot}>
        {incident.can.edit && <KindSelect value={writeAs} onChange={setWriteAs} />}
        <span className={classes.hint}>{room.sendHint}</span>
        <Button
          type="submit"
          size="xs"
          className={classes.push ?? ''}
          disabled={text.trim() === ''}
        >
          {room.send}
        </Button>
      </div>
    </form>
  )
}
