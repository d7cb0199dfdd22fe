import { Tabs } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { Board } from './board/Board.tsx'
import { Ledger } from './ledger/Ledger.tsx'
import { Room } from './room/Room.tsx'
import { type Part, useScreen } from './screen.ts'
import classes from './screen.module.css'
import { Todos } from './todos/Todos.tsx'

const PARTS: readonly Part[] = ['board', 'room', 'ledger', 'todos']

/** On a small screen the same parts, one at a time. */
export function NarrowParts() {
  const { words } = useWords()
  const { tabs } = words.screens.incident
  const { incident, part, show } = useScreen()
  const name = (of: Part) =>
    of === 'todos' && incident.openTodos > 0
      ? tabs.withCount(tabs.todos, incident.openTodos)
      : tabs[of]

  return (
    <Tabs value={part} onChange={(value) => show(value as Part)} keepMounted={false}>
      <Tabs.List grow aria-label={tabs.label} className={classes.tabs}>
        {PARTS.map((of) => (
          <Tabs.Tab key={of} value={of} px="sm">
            {name(of)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="board" className={classes.narrowPart}>
        <Board />
      </Tabs.Panel>
      <Tabs.Panel value="room" className={classes.narrowRoom}>
        <Room />
      </Tabs.Panel>
      <Tabs.Panel value="ledger" className={classes.narrowPart}>
        <Ledger />
      </Tabs.Panel>
      <Tabs.Panel value="todos" className={classes.narrowPart}>
        <Todos />
      </Tabs.Panel>
    </Tabs>
  )
}
