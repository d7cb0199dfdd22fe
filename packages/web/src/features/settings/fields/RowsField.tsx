import { Button, Fieldset, NumberInput, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useWords } from '../../../words.tsx'
import { itemsOf, readAt, textAt, writeAt } from '../content.ts'
import { ItemActions } from '../ItemActions.tsx'
import { said, under } from '../problems.ts'
import classes from '../Settings.module.css'
import { BothField } from './BothField.tsx'
import type { FieldProps } from './shared.ts'

const BLANK = { ja: '', en: '' }

/** Lines in both languages in their order; `timed` ones also say how many minutes each takes. */
export function RowsField(props: FieldProps & { readonly timed: boolean | undefined }) {
  const { words, language } = useWords()
  const { edit, fields } = words.screens.settings
  const { label, disabled, value, timed, onChange } = props
  const list = useRef<HTMLOListElement>(null)
  const rows = itemsOf(value)
  const text = timed ? ['text'] : []
  const problems = rows.map((_, index) => under(props.problems, [index]))
  const whole = said(props.problems.filter(({ path }) => path.length === 0))
  const minutes = rows.reduce<number>((sum, row) => sum + Number(readAt(row, ['minutes']) ?? 0), 0)

  /** The rows with their new order or number; whoever did it goes on writing in the one at `place`. */
  function put(next: readonly unknown[], place: number): void {
    onChange(next)
    requestAnimationFrame(() => {
      const row = list.current?.children.item(Math.min(place, next.length - 1))
      row?.querySelector<HTMLElement>('input, textarea')?.focus()
    })
  }

  return (
    <Fieldset legend={label} disabled={disabled}>
      {props.help && <p className={classes.help}>{props.help}</p>}
      {whole && (
        <Text size="sm" c="var(--mantine-color-error)">
          {whole}
        </Text>
      )}
      <ol ref={list} className={classes.rows}>
        {rows.map((row, index) => (
          // A line has no key of its own: its place is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-timed={timed || undefined}>
            {timed && (
              <NumberInput
                size="xs"
                label={fields.minutes}
                error={said(under(problems[index] ?? [], ['minutes']))}
                min={1}
                max={480}
                allowDecimal={false}
                allowNegative={false}
                value={Number(readAt(row, ['minutes'])) || ''}
                onChange={(next) =>
                  onChange(
                    writeAt(rows, [index, 'minutes'], typeof next === 'number' ? next : null),
                  )
                }
              />
            )}
            <BothField
              long
              label={fields.lineOf(label, index + 1)}
              help={undefined}
              disabled={disabled}
              value={readAt(row, text)}
              problems={under(problems[index] ?? [], text)}
              error={undefined}
              onChange={(next) => onChange(writeAt(rows, [index, ...text], next))}
            />
            {!disabled && (
              <ItemActions
                name={textAt(row, [...text, language]) || fields.lineOf(label, index + 1)}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onMove={(by) =>
                  put(rows.toSpliced(index, 1).toSpliced(index + by, 0, row), index + by)
                }
                onRemove={() => put(rows.toSpliced(index, 1), index)}
              />
            )}
          </li>
        ))}
      </ol>
      {timed && (
        <Text size="sm" role="status">
          {fields.agendaTotal(minutes)}
        </Text>
      )}
      {!disabled && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          aria-label={fields.addTo(label)}
          leftSection={<IconPlus size="1.2em" aria-hidden />}
          onClick={() => put([...rows, timed ? { minutes: 5, text: BLANK } : BLANK], rows.length)}
        >
          {edit.add}
        </Button>
      )}
    </Fieldset>
  )
}
