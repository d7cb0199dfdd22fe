import { Button, Group } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { CommandBar } from './CommandBar.tsx'
import classes from './console.module.css'
import { Panels } from './Panels.tsx'
import { consoleQuery } from './queries.ts'

/** On a smaller screen the overview is folded away until somebody asks for it. */
const WIDE = '(min-width: 75em)'

/** For whoever commands or assists: who does what, what runs out, what waits; and the six things one does. */
export function Console() {
  const { words } = useWords()
  const { panels: named } = words.screens.console
  const { number } = useScreen()
  const { data } = useQuery(consoleQuery(number))
  const [shown, setShown] = useLocalStorage({
    key: 'hikeshi-console',
    defaultValue: window.matchMedia(WIDE).matches,
    getInitialValueInEffect: false,
  })
  const panels = data?.panels
  if (!panels) return null

  return (
    <section aria-label={named.heading} className={classes.console}>
      <Group justify="space-between" gap="sm">
        <CommandBar />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? named.hide : named.show}
        </Button>
      </Group>
      {shown && <Panels panels={panels} />}
    </section>
  )
}
