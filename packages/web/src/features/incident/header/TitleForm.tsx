import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { focusOnce } from '../focus-once.ts'
import { useAct } from '../use-act.ts'
import classes from './header.module.css'

const TITLE_MAX = 200

export function TitleForm(props: { readonly onDone: () => void }) {
  const { words } = useWords()
  const { header, board } = words.screens.incident
  const { number, incident } = useScreen()
  const [title, setTitle] = useState(incident.title)
  const rename = useAct(number, (to: string) => api.incidents.edit({ incident: number, title: to }))

  return (
    <form
      className={classes.fact}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') rename.mutate(title, { onSuccess: props.onDone })
      }}
    >
      <TextInput
        flex={1}
        // The person asked for this field a moment ago, by a button.
        ref={focusOnce}
        aria-label={header.title}
        maxLength={TITLE_MAX}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) props.onDone()
        }}
      />
      <Button type="submit" size="xs" loading={rename.isPending}>
        {board.save}
      </Button>
      <Button size="xs" variant="default" onClick={props.onDone}>
        {board.cancel}
      </Button>
    </form>
  )
}
