import { Button, Group, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useWords } from '../words.tsx'
import classes from './CopyField.module.css'

/** Something to pass on: it can be read, selected and copied. */
export function CopyField(props: { readonly label: string; readonly value: string }) {
  const { common } = useWords().words.screens
  const clipboard = useClipboard()

  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput
        className={classes.value}
        label={props.label}
        value={props.value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        className={classes.button}
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size="1.2em" /> : <IconCopy size="1.2em" />}
        onClick={() => clipboard.copy(props.value)}
      >
        <span aria-live="polite">{clipboard.copied ? common.copied : common.copy}</span>
      </Button>
    </Group>
  )
}
