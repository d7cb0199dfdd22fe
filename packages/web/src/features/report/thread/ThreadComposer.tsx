import type { EntryKind } from '@hikeshi/contract'
import { Button, Group, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { useAct } from '../../incident/use-act.ts'
import { kindOf, KINDS } from './kinds.ts'

const TEXT_MAX = 8000
const PLAIN = 'plain'

/** Answers in the thread, with a mark if it should stand in the report. */
export function ThreadComposer(props: { readonly number: string; readonly thread: string }) {
  const { words } = useWords()
  const { report, incident } = words.screens
  const { thread: named } = report
  const { number, thread } = props
  const [text, setText] = useState('')
  const [mark, setMark] = useState<EntryKind | null>(null)
  const say = useAct(
    number,
    () =>
      api.messages.post({
        incident: number,
        thread,
        text: text.trim(),
        ...(mark === null ? {} : { markAs: mark }),
      }),
    'inline',
  )

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') say.mutate(undefined, { onSuccess: () => setText('') })
      }}
    >
      <Textarea
        autosize
        minRows={2}
        label={named.say}
        description={named.help}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNotice error={say.error} />
      <Group gap="sm" mt="sm" align="flex-end">
        <Select
          label={named.kind}
          allowDeselect={false}
          data={[
            { value: PLAIN, label: named.plain },
            ...KINDS.map((value) => ({ value, label: incident.kinds[value] })),
          ]}
          value={mark ?? PLAIN}
          onChange={(value) => setMark(kindOf(value))}
        />
        <Button type="submit" disabled={text.trim() === ''} loading={say.isPending}>
          {named.send}
        </Button>
      </Group>
    </form>
  )
}
