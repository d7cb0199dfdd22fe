import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

const MINUTE_MS = 60_000

/** While people align: what to talk about, for how long, and where to write the outcome. */
export function AlignmentCard() {
  const { words } = useWords()
  const { talk, next, header } = words.screens.incident
  const { incident, open } = useScreen()
  const now = useNow(1000)
  const { alignment, state, can } = incident
  if (state !== 'aligning' || !alignment) return null
  const leftMs = alignment.endsAt ? Math.max(0, Date.parse(alignment.endsAt) - now) : 0
  const timeUp = alignment.timeUp || leftMs === 0

  return (
    <section className={classes.card} aria-labelledby="alignment">
      <Stack gap="sm">
        <Title order={3} id="alignment">
          {talk.heading}
        </Title>
        {timeUp ? (
          <Text fw={600} role="status">
            {talk.timeUp}
          </Text>
        ) : (
          <Text role="timer" aria-live="off">
            {talk.left} <span className="tabular">{clockOf(leftMs)}</span>
          </Text>
        )}
        <List type="ordered" size="sm">
          {talk.agenda.map((topic) => (
            <List.Item key={topic}>{topic}</List.Item>
          ))}
        </List>
        <Group gap="xs">
          {can.finishAlignment && (
            <Button size="compact-sm" onClick={() => open('finishAlignment')}>
              {next.steps.finishAlignment.button}
            </Button>
          )}
          {!incident.callUrl && can.edit && (
            <Button size="compact-sm" variant="default" onClick={() => open('callUrl')}>
              {header.addCall}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}

function clockOf(ms: number): string {
  const seconds = Math.ceil((ms % MINUTE_MS) / 1000) % 60
  const minutes = Math.floor(Math.ceil(ms / 1000) / 60)
  return `${minutes}:${String(seconds).padStart(2, '0')}`
}
