import type { ParkedTask } from '@hikeshi/contract'
import { Title } from '@mantine/core'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'
import { ParkedTaskItem } from './ParkedTaskItem.tsx'

/** Tasks that failed too often and wait for a person. */
export function ParkedTasks(props: { readonly tasks: readonly ParkedTask[] }) {
  const { parked } = useWords().words.screens.health
  return (
    <section aria-labelledby="parked">
      <Title order={2} id="parked" mb="sm">
        {parked.title}
      </Title>
      {props.tasks.length === 0 && <EmptyState>{parked.empty}</EmptyState>}
      {props.tasks.length > 0 && (
        <ul className={classes.list}>
          {props.tasks.map((task) => (
            <ParkedTaskItem key={task.id} task={task} />
          ))}
        </ul>
      )}
    </section>
  )
}
