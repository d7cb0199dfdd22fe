import type { Inquiry } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../dialogs/TextDialog.tsx'
import { useScreen } from '../screen.ts'
import classes from './topics.module.css'

const ANSWER_MAX = 2000

/** One question from outside, and its answer or the way to give one. */
export function InquiryLine({ inquiry }: { readonly inquiry: Inquiry }) {
  const { words } = useWords()
  const { inquiries: named } = words.screens.console
  const { number } = useScreen()
  const [answering, answer] = useState(false)

  return (
    <div className={classes.line}>
      <span className={classes.text}>
        <span className={classes.quiet}>{named.answered(inquiry.by.name)}</span> {inquiry.text}
        {inquiry.answer !== null && (
          <span className={classes.answer}>
            <span className={classes.quiet}>{named.answered(inquiry.answeredBy?.name ?? '')}</span>{' '}
            {inquiry.answer}
          </span>
        )}
        {inquiry.answer === null && !inquiry.can.answer && (
          <span className={classes.quiet}> {named.waiting}</span>
        )}
      </span>
      {inquiry.answer === null && inquiry.can.answer && (
        <Button size="compact-xs" variant="default" onClick={() => answer(true)}>
          {named.answer}
        </Button>
      )}
      {answering && (
        <TextDialog
          required
          number={number}
          title={named.answerTitle}
          help={inquiry.text}
          label={named.answer}
          max={ANSWER_MAX}
          submit={named.answer}
          send={(text) => api.inquiries.answer({ inquiry: inquiry.id, answer: text })}
          onClose={() => answer(false)}
        />
      )}
    </div>
  )
}
