import { Fieldset, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { textAt, writeAt } from '../content.ts'
import { said, under } from '../problems.ts'
import classes from '../Settings.module.css'
import type { FieldProps } from './shared.ts'

interface Props extends FieldProps {
  readonly long?: boolean | undefined
  readonly mayBeEmpty?: boolean | undefined
}

/** The same text in both languages, side by side where there is room. */
export function BothField(props: Props) {
  const { edit } = useWords().words.screens.settings
  const { value, problems, onChange, mayBeEmpty } = props
  const write = (key: 'ja' | 'en', text: string): void => {
    const next = writeAt({ ja: textAt(value, ['ja']), en: textAt(value, ['en']) }, [key], text)
    const isEmpty = textAt(next, ['ja']) === '' && textAt(next, ['en']) === ''
    onChange(mayBeEmpty && isEmpty ? null : next)
  }
  const languages = [
    ['ja', edit.japanese],
    ['en', edit.english],
  ] as const
  const whole = said(problems.filter(({ path }) => path.length === 0))

  return (
    <Fieldset legend={props.label} variant="unstyled" disabled={props.disabled}>
      {props.help && <p className={classes.help}>{props.help}</p>}
      <div className={classes.both}>
        {languages.map(([key, label]) => {
          const shared = {
            label,
            lang: key,
            size: 'xs' as const,
            value: textAt(value, [key]),
            disabled: props.disabled,
            error: said(under(problems, [key])) ?? whole,
          }
          return props.long ? (
            <Textarea
              key={key}
              {...shared}
              autosize
              minRows={2}
              onChange={(event) => write(key, event.currentTarget.value)}
            />
          ) : (
            <TextInput
              key={key}
              {...shared}
              onChange={(event) => write(key, event.currentTarget.value)}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}
