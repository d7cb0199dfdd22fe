import { Button, Group, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readForm } from '../../form.ts'
import { useWords } from '../../words.tsx'

/** Puts a new item at the end of a list, under a key that it keeps. */
export function AddItem(props: {
  readonly fresh: (key: string) => unknown
  readonly keyed: boolean
  /** Keys that are in use. */
  readonly taken: readonly string[]
  readonly onAdd: (item: unknown) => void
}) {
  const { edit } = useWords().words.screens.settings
  const { fresh, keyed, taken, onAdd } = props
  const [refused, setRefused] = useState(false)

  return (
    <form
      onSubmit={(event) => {
        const { key = '' } = readForm(event)
        setRefused(keyed && taken.includes(key))
        if (keyed && taken.includes(key)) return
        onAdd(fresh(key))
      }}
    >
      <Group align="flex-end" gap="sm">
        {keyed && (
          <TextInput
            name="key"
            label={edit.key}
            description={edit.keyHelp}
            error={refused && edit.keyTaken}
            required
            key={taken.length}
            defaultValue={freeKey(taken)}
            maxLength={60}
            pattern="[a-z0-9_.]+"
            autoComplete="off"
          />
        )}
        <Button type="submit" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden />}>
          {edit.add}
        </Button>
      </Group>
    </form>
  )
}

/** A key that nothing has yet: whoever does not care keeps it. */
function freeKey(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`own.${number}`)) number += 1
  return `own.${number}`
}
