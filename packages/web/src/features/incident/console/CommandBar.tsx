import { Button, Group, Kbd } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'
import { useCommandKeys } from './use-command-keys.ts'

/** The six things that commanding consists of, each with its key. */
export function CommandBar() {
  const { words } = useWords()
  const { actions: named } = words.screens.console
  const actions = useCommandKeys()

  return (
    <Group gap="xs" role="toolbar" aria-label={named.label}>
      {actions.map(({ name, key, run, allowed }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="default"
          disabled={!allowed}
          rightSection={<Kbd className={classes.key}>{key}</Kbd>}
          aria-keyshortcuts={key}
          onClick={run}
        >
          {named[name]}
        </Button>
      ))}
    </Group>
  )
}
