import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { PHASES } from './page-form.ts'
import type { TodoDraft } from './todo-draft.ts'

const LEVELS = [1, 2, 3, 4] as const
const TEXT_MAX = 200

/** How the to-do should read, in both languages, when and at which severities it comes; or that it should go. */
export function TodoFields(props: {
  readonly draft: TodoDraft
  readonly onChange: (draft: TodoDraft) => void
}) {
  const { words } = useWords()
  const { todo: named } = words.screens.proposals
  const { draft, onChange } = props
  const fields = !draft.away && (
    <>
      {(['ja', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          withAsterisk
          lang={language}
          label={named.texts[language]}
          maxLength={TEXT_MAX}
          value={draft[language]}
          onChange={(event) => onChange({ ...draft, [language]: event.currentTarget.value })}
        />
      ))}
      <Checkbox.Group
        label={named.severities}
        value={draft.severities.map(String)}
        onChange={(values) => onChange({ ...draft, severities: values.map(Number) })}
      >
        <Group gap="md" mt="xs">
          {LEVELS.map((level) => (
            <Checkbox key={level} value={String(level)} label={`SEV${level}`} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label={named.phase}
        allowDeselect={false}
        data={PHASES.map((value) => ({ value, label: words.labels.phases[value] }))}
        value={draft.phase}
        onChange={(value) => value && onChange({ ...draft, phase: value })}
      />
    </>
  )

  return (
    <>
      {draft.key !== null && (
        <Checkbox
          label={named.away}
          checked={draft.away}
          onChange={(event) => onChange({ ...draft, away: event.currentTarget.checked })}
        />
      )}
      {fields}
    </>
  )
}
