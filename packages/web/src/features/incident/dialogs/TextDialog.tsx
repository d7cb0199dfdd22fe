import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'

/** A dialog that asks for one text, and does one thing with it. */
export function TextDialog(props: {
  readonly number: string
  readonly title: string
  readonly help?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly initial?: string | null | undefined
  readonly required?: boolean | undefined
  readonly max: number
  readonly submit: string
  readonly send: (text: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const [text, setText] = useState(props.initial ?? '')
  const act = useAct(props.number, props.send, 'inline')

  return (
    <ActDialog
      title={props.title}
      help={props.help}
      submit={props.submit}
      ready={!props.required || text.trim() !== ''}
      act={act}
      onSubmit={() => act.mutate(text.trim(), { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={props.label}
        description={props.hint}
        withAsterisk={props.required ?? false}
        maxLength={props.max}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
