import type { Todo } from '@hikeshi/contract'
import { NativeSelect, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import { suggestionsQuery } from '../people/queries.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

const TIME_BOXES = [10, 20, 30, 60]
const REASON_MAX = 500

/** Asks a named person: the likeliest come first, with the reason and how long it may take. */
export function AskDialog(props: { readonly todo: Todo; readonly onClose: () => void }) {
  const { words, language } = useWords()
  const { todos: named, people: around } = words.screens.incident
  const { number } = useScreen()
  const { todo } = props
  const { data: likely = [] } = useQuery(suggestionsQuery(number, todo.id))
  const [person, setPerson] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [minutes, setMinutes] = useState(0)
  const act = useAct(
    number,
    (whom: string) =>
      api.todos.ask({
        todo: todo.id,
        person: whom,
        ...(reason.trim() === '' ? {} : { reason }),
        ...(minutes === 0 ? {} : { minutes }),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.askFor(todo.text[language])}
      submit={named.asks}
      ready={person !== null}
      act={act}
      onSubmit={() => {
        if (person !== null) act.mutate(person, { onSuccess: props.onClose })
      }}
      onClose={props.onClose}
    >
      <Select
        data-autofocus
        label={named.person}
        data={likely.map((one) => {
          const marks = [
            one.areas.length > 0 && around.knows(one.areas.join(' · ')),
            one.free && named.free,
          ].filter((mark) => mark !== false)
          const more = marks.length === 0 ? '' : ` — ${marks.join(', ')}`
          return { value: one.person.id, label: `${one.person.name}${more}` }
        })}
        value={person}
        onChange={setPerson}
        searchable
      />
      <Textarea
        autosize
        label={named.reason}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NativeSelect
        label={named.timeBox}
        data={[
          { value: '0', label: named.noTimeBox },
          ...TIME_BOXES.map((box) => ({ value: String(box), label: named.minutes(box) })),
        ]}
        value={String(minutes)}
        onChange={(event) => setMinutes(Number(event.currentTarget.value))}
      />
    </ActDialog>
  )
}
