import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './topics.module.css'

const TOPIC_MAX = 200

/** Lines a topic up, or parks it. */
export function AddTopic() {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { number } = useScreen()
  const [text, setText] = useState('')
  const add = useAct(number, (lane: 'next' | 'parked') =>
    api.topics.add({ incident: number, text, lane }),
  )
  const submit = (lane: 'next' | 'parked') => {
    if (text.trim() !== '') add.mutate(lane, { onSuccess: () => setText('') })
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit('next')
      }}
    >
      <TextInput
        size="xs"
        className={classes.field ?? ''}
        aria-label={named.add}
        placeholder={named.placeholder}
        maxLength={TOPIC_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''}>
        {named.queue}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        disabled={text.trim() === ''}
        onClick={() => submit('parked')}
      >
        {named.park}
      </Button>
    </form>
  )
}
