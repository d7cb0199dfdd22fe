import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { textAt } from '../content.ts'
import classes from '../Settings.module.css'
import { BothField } from './BothField.tsx'
import type { FieldProps } from './shared.ts'

const named = (names: readonly (string | undefined)[]): string =>
  names.map((name) => `{${name}}`).join(' ')

const PLACEHOLDER = /\{([a-z_]+)\}/g

/** A text with names in braces: which of them the product fills in, which are left, and which there are. */
export function FillableField(props: FieldProps & { readonly known: readonly string[] }) {
  const { fields } = useWords().words.screens.settings
  const { known, value } = props
  const written = `${textAt(value, ['ja'])} ${textAt(value, ['en'])}`
  const used = Array.from(new Set(Array.from(written.matchAll(PLACEHOLDER), ([, name]) => name)))
  const fills = used.filter((name) => known.includes(name ?? ''))
  const left = used.filter((name) => !known.includes(name ?? ''))

  return (
    <div>
      <BothField {...props} long />
      <div className={classes.names}>
        {fills.length > 0 && <Text size="xs">{fields.fills(named(fills))}</Text>}
        {left.length > 0 && <Text size="xs">{fields.left(named(left))}</Text>}
        <Text size="xs" c="dimmed">
          {fields.canFill(named(known))}
        </Text>
      </div>
    </div>
  )
}
