import type { Entry } from '@hikeshi/contract'
import { Button, Menu, ScrollArea } from '@mantine/core'
import { useWords } from '../../../words.tsx'

/** Settles by pointing to the entry that shows it; the latest are nearest. */
export function SettleMenu(props: {
  readonly name: string
  readonly ask: string
  readonly offered: readonly Entry[]
  readonly onPick: (settledBy: string | null) => void
  /** Where only a fact will do: notes the one that is not in the ledger yet. */
  readonly onWrite?: () => void
}) {
  const { words } = useWords()
  const { ledger } = words.screens.incident

  return (
    <Menu position="bottom-end" width="20rem">
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {props.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{props.ask}</Menu.Label>
        <ScrollArea.Autosize mah="40dvh">
          {props.offered.map(({ id, text }) => (
            <Menu.Item key={id} onClick={() => props.onPick(id)}>
              {text}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        {props.onWrite ? (
          <Menu.Item c="dimmed" onClick={props.onWrite}>
            {ledger.writeFact}
          </Menu.Item>
        ) : (
          <Menu.Item c="dimmed" onClick={() => props.onPick(null)}>
            {ledger.withoutFact}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
