import { NumberInput, TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import type { FigureDraft } from './figure-drafts.ts'

const NOTE_MAX = 300
const VALUE_MAX = 1_000_000_000_000

/** One figure and what is to be said of it. */
export function FigureRow(props: {
  readonly name: string
  readonly draft: FigureDraft
  readonly onChange: (draft: FigureDraft) => void
}) {
  const { words } = useWords()
  const { figures: named } = words.screens.report
  const { name, draft, onChange } = props
  return (
    <div className={classes.figure}>
      <NumberInput
        label={name}
        min={0}
        max={VALUE_MAX}
        thousandSeparator=","
        hideControls
        value={draft.value ?? ''}
        onChange={(value) => onChange({ ...draft, value: value === '' ? null : Number(value) })}
      />
      <TextInput
        label={named.noteShort}
        aria-label={named.note(name)}
        maxLength={NOTE_MAX}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </div>
  )
}
