import { Accordion, Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { AddItem } from './AddItem.tsx'
import { itemsOf, textAt, writeAt } from './content.ts'
import { FieldInput } from './fields/FieldInput.tsx'
import type { Form } from './fields.ts'
import { ItemActions } from './ItemActions.tsx'
import classes from './Settings.module.css'
import type { Draft } from './use-draft.ts'
import { useTitleOf } from './use-title-of.ts'

/** The fields of a part, or a list of items that open into their fields. */
export function PartForm(props: {
  readonly form: Form
  readonly draft: Draft
  readonly disabled: boolean
}) {
  const { edit } = useWords().words.screens.settings
  const { form, draft, disabled } = props
  const { content, setContent } = draft
  const titleOf = useTitleOf()

  if (!Array.isArray(content)) {
    return (
      <div className={classes.fields}>
        {form.fields.map((field) => (
          <FieldInput
            key={field.label}
            field={field}
            disabled={disabled}
            content={content}
            onChange={setContent}
          />
        ))}
      </div>
    )
  }
  const items = itemsOf(content)
  const rows = items.map((item, index) => {
    return { item, index, id: form.keyed ? textAt(item, ['key']) : String(index) }
  })
  return (
    <div className={classes.fields}>
      {items.length === 0 && <Text c="dimmed">{edit.nothing}</Text>}
      <Accordion variant="contained" chevronPosition="left">
        {rows.map(({ item, index, id }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>{titleOf(item)}</Accordion.Control>
            <Accordion.Panel>
              <div className={classes.fields}>
                {form.fields.map((field) => (
                  <FieldInput
                    key={field.label}
                    field={field}
                    disabled={disabled}
                    content={item}
                    onChange={(next) => setContent(writeAt(content, [index], next))}
                  />
                ))}
                {form.fresh && !disabled && (
                  <ItemActions
                    items={items}
                    index={index}
                    name={titleOf(item)}
                    onChange={setContent}
                  />
                )}
              </div>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {form.fresh && !disabled && (
        <AddItem
          fresh={form.fresh}
          keyed={form.keyed}
          taken={rows.map(({ id }) => id)}
          onAdd={(item) => setContent([...items, item])}
        />
      )}
    </div>
  )
}
