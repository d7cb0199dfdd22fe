import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './topics.module.css'

const QUESTION_MAX = 1000

/** Asks from outside; the people at work are not interrupted. */
export function AskInquiry() {
  const { words } = useWords()
  const { inquiries: named } = words.screens.console
  const { number } = useScreen()
  const [text, setText] = useState('')
  const ask = useAct(number, () => api.inquiries.ask({ incident: number, text }))

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') ask.mutate(undefined, { onSuccess: () => setText('') })
      }}
    >
      <TextInput
        size="xs"
        className={classes.field ?? ''}
        aria-label={named.ask}
        placeholder={named.placeholder}
        maxLength={QUESTION_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={text.trim() === ''}
        loading={ask.isPending}
      >
        {named.send}
      </Button>
    </form>
  )
}
