import type { Health } from '@hikeshi/contract'
import { Text, Title } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'

/** What is wrong now, and what to do about it. */
export function Alarms(props: { readonly alarms: Health['alarms'] }) {
  const { health } = useWords().words.screens
  if (props.alarms.length === 0) return null
  return (
    <section aria-labelledby="alarms">
      <Title order={2} id="alarms" mb="sm">
        {health.alarms}
      </Title>
      <ul className={classes.list}>
        {props.alarms.map(({ code, message, remedy }) => (
          <li key={`${code} ${message}`} className={classes.item}>
            <Text fw={600}>{message}</Text>
            <Text>{remedy}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
