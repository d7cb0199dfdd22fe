import { Checkbox } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { FieldInput } from '../settings/fields/FieldInput.tsx'
import classes from '../settings/Settings.module.css'
import { useForms } from '../settings/use-forms.ts'
import type { TodoDraft } from './todo-draft.ts'

/** How the to-do should be, field by field as in the settings; or that it should go. */
export function TodoFields(props: {
  readonly draft: TodoDraft
  readonly onChange: (draft: TodoDraft) => void
}) {
  const { todo: named } = useWords().words.screens.proposals
  const { fields } = useForms().todos
  const { draft, onChange } = props

  return (
    <>
      {draft.key !== null && (
        <Checkbox
          label={named.away}
          checked={draft.away}
          onChange={(event) => onChange({ ...draft, away: event.currentTarget.checked })}
        />
      )}
      {!draft.away && (
        <div className={classes.fields}>
          {fields.map((field) => (
            <FieldInput
              key={field.label}
              field={field}
              disabled={false}
              content={draft.content}
              problems={[]}
              // The fields are those of a to-do: what they write is one.
              onChange={(content) =>
                onChange({ ...draft, content: content as TodoDraft['content'] })
              }
            />
          ))}
        </div>
      )}
    </>
  )
}
