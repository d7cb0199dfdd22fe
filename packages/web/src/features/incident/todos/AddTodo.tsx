import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

const TEXT_MAX = 500
type Waiting = 'close' | 'converge' | 'nothing'

/** Adds a to-do of our own. */
export function AddTodo() {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  const { number } = useScreen()
  const [text, setText] = useState('')
  const [blocks, setBlocks] = useState<Waiting>('nothing')
  const create = useAct(
    number,
    () => api.todos.create({ incident: number, text, ...(blocks === 'nothing' ? {} : { blocks }) }),
    'inline',
  )

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') create.mutate(undefined, { onSuccess: () => setText('') })
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={named.add}
          placeholder={named.addText}
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text !== '' && (
          <Group gap="sm" align="flex-end">
            <Select
              flex={1}
              size="xs"
              label={named.blocks}
              data={[
                { value: 'nothing', label: named.blocksNothing },
                { value: 'converge', label: named.blocksConverge },
                { value: 'close', label: named.blocksClose },
              ]}
              value={blocks}
              allowDeselect={false}
              onChange={(value) => setBlocks(value as Waiting)}
            />
            <Button type="submit" size="xs" loading={create.isPending}>
              {named.addSubmit}
            </Button>
          </Group>
        )}
        <ProblemNotice error={create.error} />
      </Stack>
    </form>
  )
}
