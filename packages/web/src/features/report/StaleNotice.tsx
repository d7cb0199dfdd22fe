import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import classes from './report.module.css'

/** Two people wrote at once: both texts in sight, and nothing lost. */
export function StaleNotice(props: {
  readonly mine: string
  readonly theirs: string
  readonly onSettle: (text: string | null) => void
}) {
  const { words } = useWords()
  const { stale } = words.screens.report
  const { mine, theirs, onSettle } = props

  return (
    <Alert
      role="alert"
      color="kaki"
      variant="light"
      icon={<IconGitMerge aria-hidden />}
      title={stale.title}
    >
      <Stack gap="md">
        <Text>{stale.help}</Text>
        <div className={classes.both}>
          <div>
            <Text fw={600}>{stale.mine}</Text>
            <div className={classes.text}>{mine}</div>
          </div>
          <div>
            <Text fw={600}>{stale.theirs}</Text>
            <div className={classes.text}>{theirs}</div>
          </div>
        </div>
        <Group gap="sm">
          <Button size="xs" onClick={() => onSettle(`${theirs}\n\n---\n\n${mine}`)}>
            {stale.merge}
          </Button>
          <Button size="xs" variant="default" onClick={() => onSettle(mine)}>
            {stale.keepMine}
          </Button>
          <Button size="xs" variant="default" onClick={() => onSettle(null)}>
            {stale.keepTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
