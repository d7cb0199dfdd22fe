import type { MetricId } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './Insights.module.css'

/** What nothing has been recorded for yet: named, so that its absence is not taken for a zero. */
export function NotYet(props: { readonly missing: readonly MetricId[] }) {
  const { common, insights } = useWords().words.screens
  if (props.missing.length === 0) return null

  return (
    <details className={classes.details}>
      <summary>
        {insights.notYet.title}
        {common.aside(props.missing.length)}
      </summary>
      <Text size="xs" c="dimmed" mb="sm">
        {insights.notYet.text}
      </Text>
      <ul className={classes.missing}>
        {props.missing.map((id) => (
          <li key={id}>
            {insights.metrics[id].name}
            <span className={classes.quiet}> {insights.metrics[id].help}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
