import { List, Text } from '@mantine/core'
import { useWords } from '../../words.tsx'

/** What still stands in the way of declaring, in words. */
export function UnmetList(props: { readonly unmet: readonly string[] }) {
  const { words } = useWords()
  const { convergence, reasons } = words.screens.incident
  if (props.unmet.length === 0) return null

  return (
    <div>
      <Text fw={600}>{convergence.unmet}</Text>
      <List size="sm">
        {props.unmet.map((code) => (
          <List.Item key={code}>{reasons[code] ?? code}</List.Item>
        ))}
      </List>
    </div>
  )
}
