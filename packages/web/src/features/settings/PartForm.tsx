import type { FormPart } from './fields.ts'
import { FieldInput } from './fields/FieldInput.tsx'
import { ItemList } from './ItemList.tsx'
import { problemsIn } from './problems.ts'
import classes from './Settings.module.css'
import type { Draft } from './use-draft.ts'
import { useForms } from './use-forms.ts'

/** The fields of a part, or a list of items that open into their fields. */
export function PartForm(props: {
  readonly part: FormPart
  readonly draft: Draft
  readonly disabled: boolean
}) {
  const { part, draft, disabled } = props
  const form = useForms()[part]
  const { content, setContent } = draft
  const problems = problemsIn(part, draft.problems)

  if (Array.isArray(content)) {
    return <ItemList form={form} draft={draft} problems={problems} disabled={disabled} />
  }
  return (
    <div className={classes.fields}>
      {form.fields.map((field) => (
        <FieldInput
          key={field.label}
          field={field}
          disabled={disabled}
          content={content}
          problems={problems}
          onChange={setContent}
        />
      ))}
    </div>
  )
}
