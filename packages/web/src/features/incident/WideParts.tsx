import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import { Board } from './board/Board.tsx'
import { Ledger } from './ledger/Ledger.tsx'
import { entriesQuery } from './queries.ts'
import { Room } from './room/Room.tsx'
import { type Side, useScreen } from './screen.ts'
import classes from './screen.module.css'
import { Todos } from './todos/Todos.tsx'

/** Board, room, and beside them the ledger or the to-dos. */
export function WideParts() {
  const { words } = useWords()
  const { tabs } = words.screens.incident
  const { number, incident, side, show } = useScreen()
  const { data: entries } = useQuery(entriesQuery(number))

  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <div className={classes.scroll} tabIndex={-1}>
          <Board />
        </div>
      </div>
      <div className={classes.column}>
        <Room />
      </div>
      <Tabs
        value={side}
        onChange={(value) => show(value as Side)}
        className={classes.column}
        keepMounted={false}
      >
        <Tabs.List grow aria-label={tabs.label}>
          <Tabs.Tab value="ledger">{tabs.withCount(tabs.ledger, entries?.length ?? 0)}</Tabs.Tab>
          <Tabs.Tab value="todos">{tabs.withCount(tabs.todos, incident.openTodos)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ledger" className={classes.scroll}>
          <Ledger />
        </Tabs.Panel>
        <Tabs.Panel value="todos" className={classes.scroll}>
          <Todos />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
