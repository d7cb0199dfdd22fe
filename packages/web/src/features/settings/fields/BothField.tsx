import { Fieldset, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { textAt, writeAt, type Content } from '../content.ts'
import classes from '../Settings.module.css'

/** The same text in both languages, side by side where there is room. */
export function BothField(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly long?: boolean | undefined
  readonly mayBeEmpty?: boolean | undefined
  readonly disabled: boolean
  readonly value: Content
  readonly onChange: (value: Content) => void
}) {
  const { edit } = useWords().words.screens.settings
  const { value, onChange, mayBeEmpty } = props
  const write = (key: 'ja' | 'en', text: string): void => {
    const next = writeAt({ ja: textAt(value, ['ja']), en: textAt(value, ['en']) }, [key], text)
    const isEmpty = textAt(next, ['ja']) === '' && textAt(next, ['en']) === ''
    onChange(mayBeEmpty && isEmpty ? null : next)
  }
  const languages = [
    ['ja', edit.japanese],
    ['en', edit.english],
  ] as const

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
