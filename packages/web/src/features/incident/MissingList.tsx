import type { Missing } from '@hikeshi/contract'
import { List } from '@mantine/core'

/** What is missing, in plain words. */
export function MissingList(props: { readonly missing: readonly Missing[] }) {
  return (
    <List size="sm">
      {props.missing.map(({ rule, section, message }) => (
        <List.Item key={`${rule} ${section} ${message}`}>{message}</List.Item>
      ))}
    </List>
  )
}
