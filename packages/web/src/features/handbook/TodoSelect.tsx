import type { TodoSetting } from '@hikeshi/contract'
import { Select } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { draftOf, FRESH, type TodoDraft } from './todo-draft.ts'

const WORDS = 'in words'
const NEW = 'a new one'

/** Which to-do the proposal is about: one of the templates, a new one, or none in particular. */
export function TodoSelect(props: {
  readonly templates: readonly TodoSetting[]
  readonly draft: TodoDraft | null
  readonly onChange: (draft: TodoDraft | null) => void
}) {
  const { words, language } = useWords()
  const { todo: named } = words.screens.proposals
  const { templates, draft, onChange } = props
  const shown = draft === null ? WORDS : (draft.key ?? NEW)

  return (
    <Select
      searchable
      allowDeselect={false}
      label={named.which}
      data={[
        { value: WORDS, label: named.inWords },
        { value: NEW, label: named.fresh },
        ...templates.map(({ key, text }) => ({ value: key, label: text[language] })),
      ]}
      value={shown}
      onChange={(value) => {
        const found = templates.find(({ key }) => key === value)
        onChange(found ? draftOf(found) : value === NEW ? FRESH : null)
      }}
    />
  )
}
