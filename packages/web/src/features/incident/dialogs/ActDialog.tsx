import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'

/** A dialog that does one thing: a sentence of help, the fields, the refusal, and two buttons. */
export function ActDialog(props: {
  readonly title: string
  readonly help?: string | undefined
  readonly submit: string
  readonly ready?: boolean
  readonly size?: 'lg'
  readonly act: { readonly isPending: boolean; readonly error: unknown }
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const { words } = useWords()
  const { close, cancel } = words.screens.incident

  return (
    <Modal
      opened
      size={props.size ?? 'md'}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (props.ready !== false && !props.act.isPending) props.onSubmit()
        }}
      >
        <Stack gap="lg">
          {props.help && <Text>{props.help}</Text>}
          {props.children}
          <ProblemNotice error={props.act.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {cancel}
            </Button>
            <Button type="submit" disabled={props.ready === false} loading={props.act.isPending}>
              {props.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
