import { NativeSelect, NumberInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { options } from '../choices.ts'
import { textAt } from '../content.ts'
import { dueText, readDue } from '../due.ts'
import classes from '../Settings.module.css'
import type { FieldProps } from './shared.ts'

/** When something is due: an amount, its unit, and from where it counts. No amount: it is never due. */
export function DueField({ label, disabled, value, error, onChange }: FieldProps) {
  const { fields, options: o } = useWords().words.screens.settings
  const due = readDue(textAt(value, []))
  const write = (change: Partial<typeof due>): void => {
    onChange(dueText({ ...due, ...change }) ?? undefined)
  }
  return (
    <div className={classes.row3}>
      <NumberInput
        label={label}
        error={error}
        disabled={disabled}
        min={1}
        max={9999}
        allowDecimal={false}
        allowNegative={false}
        value={due.amount ?? ''}
        onChange={(next) => write({ amount: typeof next === 'number' ? next : null })}
      />
      <NativeSelect
        aria-label={fields.dueUnit}
        disabled={disabled || due.amount === null}
        data={[...options(o.dueUnits)]}
        value={due.unit}
        onChange={(event) => write({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={fields.dueFrom}
        disabled={disabled || due.amount === null}
        data={[...options(o.dueFrom)]}
        value={due.from}
        onChange={(event) => write({ from: event.currentTarget.value })}
      />
    </div>
  )
}
