import { Accordion, Text } from '@mantine/core'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { listAt } from './content.ts'
import type { Field } from './fields.ts'
import { FieldInput } from './fields/FieldInput.tsx'
import { ItemActions } from './ItemActions.tsx'
import { said, under, type Problem } from './problems.ts'
import classes from './Settings.module.css'

/** One item of a list, and where it stands in it. */
export interface Row {
  readonly id: string
  readonly index: number
  readonly item: unknown
  readonly name: string
  readonly problems: readonly Problem[]
}

/** What is wrong with the item as a whole, or with what no field stands for. */
function aside(problems: readonly Problem[], fields: readonly Field[]): string | undefined {
  return said(problems.filter((one) => !fields.some(({ path }) => under([one], path).length > 0)))
}

/** One item: its name, and its fields while it is open. */
export function ItemRow(props: {
  readonly row: Row
  readonly fields: readonly Field[]
  readonly opened: boolean
  readonly place: number
  readonly count: number
  readonly movable: boolean
  readonly disabled: boolean
  readonly onChange: (item: unknown) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const { words } = useWords()
  const { edit } = words.screens.settings
  const { row, fields, movable, onMove } = props
  const { item, problems } = row
  const levels = listAt(item, ['severities'])
  const wrong = aside(problems, fields)

  return (
    <Accordion.Item value={row.id}>
      <Accordion.Control
        data-item={row.id}
        {...(movable ? { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' } : {})}
        onKeyDown={(event) => {
          if (!movable || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          onMove(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        <span className={classes.head}>
          <span>
            {problems.length > 0 && (
              <IconInfoTriangle
                className={classes.wrong}
                size="1.2em"
                role="img"
                aria-label={edit.wrong}
              />
            )}
            {row.name}
          </span>
          {levels.length > 0 && (
            <Text span size="xs" c="dimmed">
              {levels.map((level) => `SEV${level}`).join(' ')}
            </Text>
          )}
        </span>
      </Accordion.Control>
      <Accordion.Panel>
        {props.opened && (
          <div className={classes.fields}>
            {wrong && (
              <Text size="sm" c="var(--mantine-color-error)">
                {wrong}
              </Text>
            )}
            {fields.map((field) => (
              <FieldInput
                key={field.label}
                field={field}
                disabled={props.disabled}
                content={item}
                problems={problems}
                onChange={props.onChange}
              />
            ))}
            {movable && (
              <ItemActions
                name={row.name}
                isFirst={props.place === 0}
                isLast={props.place === props.count - 1}
                onMove={onMove}
                onRemove={props.onRemove}
              />
            )}
          </div>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  )
}
