import { Fieldset, Textarea } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { listAt } from '../content.ts'
import { said, under } from '../problems.ts'
import classes from '../Settings.module.css'
import type { FieldProps } from './shared.ts'

/** A list of sentences in both languages, one per line. */
export function LinesField(props: FieldProps) {
  const { edit } = useWords().words.screens.settings
  const { value, onChange } = props
  const lines = { ja: listAt(value, ['ja']), en: listAt(value, ['en']) }
  const languages = [
    ['ja', edit.japanese],
    ['en', edit.english],
  ] as const

  return (
    <Fieldset legend={props.label} variant="unstyled" disabled={props.disabled}>
      <div className={classes.both}>
        {languages.map(([key, label]) => (
          <Textarea
            key={key}
            lang={key}
            size="xs"
            label={label}
            description={edit.onePerLine}
            autosize
            minRows={2}
            disabled={props.disabled}
            error={said(under(props.problems, [key]))}
            defaultValue={lines[key].join('\n')}
            onChange={(event) => {
              const written = event.currentTarget.value.split('\n').filter((line) => line.trim())
              onChange({ ...lines, [key]: written })
            }}
          />
        ))}
      </div>
    </Fieldset>
  )
}
