import { Accordion, SegmentedControl, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { AddItem } from './AddItem.tsx'
import { itemsOf, listAt, textAt, writeAt } from './content.ts'
import type { Form } from './fields.ts'
import { ItemRow } from './ItemRow.tsx'
import { under, type Problem } from './problems.ts'
import classes from './Settings.module.css'
import type { Draft } from './use-draft.ts'
import { useItemMoves } from './use-item-moves.ts'
import { useOpened } from './use-opened.ts'
import { useTitleOf } from './use-title-of.ts'

/** The items of a part. Each opens into its fields, can be moved and taken out; new ones are added at the end. */
export function ItemList(props: {
  readonly form: Form
  readonly draft: Draft
  readonly problems: readonly Problem[]
  readonly disabled: boolean
}) {
  const { words } = useWords()
  const { edit } = words.screens.settings
  const { form, draft, problems, disabled } = props
  const { setContent } = draft
  const titleOf = useTitleOf()
  const [level, setLevel] = useState('')
  const items = itemsOf(draft.content)
  const rows = items.map((item, index) => {
    const id = form.keyed ? textAt(item, ['key']) : String(index)
    return { item, index, id, name: titleOf(item), problems: under(problems, [index]) }
  })
  const [opened, setOpened] = useOpened(rows)
  const shown = rows.filter(
    (row) =>
      level === '' || row.problems.length > 0 || listAt(row.item, ['severities']).includes(level),
  )
  const { move, remove, told } = useItemMoves(shown, items, setContent)
  const mayEdit = form.fresh !== null && !disabled

  return (
    <Stack gap="lg">
      {form.bySeverity && (
        <SegmentedControl
          className={classes.levels ?? ''}
          aria-label={edit.onlyAt}
          value={level}
          onChange={setLevel}
          data={[
            { value: '', label: edit.every },
            ...Object.values(words.labels.severitiesShort).map((label, index) => {
              return { value: String(index + 1), label }
            }),
          ]}
        />
      )}
      {shown.length === 0 && <Text c="dimmed">{edit.nothing}</Text>}
      {mayEdit && shown.length > 1 && (
        <Text size="xs" c="dimmed">
          {edit.keys}
        </Text>
      )}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <Accordion
        multiple
        variant="contained"
        chevronPosition="left"
        transitionDuration={0}
        value={[...opened]}
        onChange={setOpened}
      >
        {shown.map((row, place) => (
          <ItemRow
            key={row.id}
            row={row}
            fields={form.fields}
            opened={opened.includes(row.id)}
            place={place}
            count={shown.length}
            movable={mayEdit}
            disabled={disabled}
            onChange={(next) => setContent(writeAt(items, [row.index], next))}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(place)}
          />
        ))}
      </Accordion>
      {form.fresh && mayEdit && (
        <AddItem
          fresh={form.fresh}
          keyed={form.keyed}
          taken={rows.map(({ id }) => id)}
          onAdd={(item) => {
            const atLevel = level === '' ? item : writeAt(item, ['severities'], [Number(level)])
            setContent([...items, atLevel])
            setOpened([...opened, form.keyed ? textAt(item, ['key']) : String(items.length)])
          }}
        />
      )}
    </Stack>
  )
}
