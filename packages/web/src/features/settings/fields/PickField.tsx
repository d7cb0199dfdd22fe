import { MultiSelect, NativeSelect } from '@mantine/core'
import { itemsOf, listAt, textAt, type Content } from '../content.ts'
import type { Field } from '../fields.ts'
import { said } from '../problems.ts'
import type { FieldProps } from './shared.ts'

/** One of several, or several of many. */
export function PickField(
  props: FieldProps & {
    readonly field: Extract<Field, { readonly kind: 'choice' | 'many' | 'invited' }>
  },
) {
  const { field, value, disabled, onChange } = props
  const shared = { label: field.label, description: field.help, disabled, error: errorOf(props) }

  if (field.kind === 'choice') {
    return (
      <NativeSelect
        {...shared}
        data={[...(field.none ? [{ value: '', label: field.none }] : []), ...field.options]}
        value={textAt(value, [])}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    )
  }
  const chosen = field.kind === 'many' ? listAt(value, []) : groupsIn(value, field.tone)
  return (
    <MultiSelect
      {...shared}
      searchable
      data={withUnknown(field.options, chosen)}
      value={[...chosen]}
      onChange={(next) => {
        if (field.kind === 'invited') onChange(invited(value, field.tone, next))
        else onChange(field.mayBeEmpty && next.length === 0 ? null : next)
      }}
    />
  )
}

/** What is wrong with a group is said in the tone in which it is asked. */
function errorOf({ field, value, problems, error }: Parameters<typeof PickField>[0]) {
  if (field.kind !== 'invited') return error
  const items = itemsOf(value)
  const own = problems.filter(
    ({ path: [index] }) => textAt(items[Number(index)], ['tone']) === field.tone,
  )
  return said(own)
}

const groupsIn = (value: Content, tone: string): readonly string[] =>
  itemsOf(value)
    .filter((one) => textAt(one, ['tone']) === tone)
    .map((one) => textAt(one, ['group']))

/** A group is asked in one tone: whoever is asked in this one is no longer asked in the other. */
function invited(value: Content, tone: string, groups: readonly string[]) {
  const others = itemsOf(value).filter(
    (one) => textAt(one, ['tone']) !== tone && !groups.includes(textAt(one, ['group'])),
  )
  const these = groups.map((group) => ({ group, tone }))
  return tone === 'act' ? [...these, ...others] : [...others, ...these]
}

/** Who is named but not known here, such as somebody who left, stays to be seen. */
function withUnknown(
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[],
) {
  const known = new Set(options.map(({ value }) => value))
  const unknown = chosen.filter((one) => !known.has(one))
  return [...options, ...unknown.map((one) => ({ value: one, label: one }))]
}
