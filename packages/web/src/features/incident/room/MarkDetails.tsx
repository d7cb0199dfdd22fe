import type { ActionKind, Message, Origin } from '@hikeshi/contract'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import classes from './room.module.css'
import { useMark } from './use-mark.ts'

const ORIGINS: readonly Origin[] = ['system', 'user', 'support', 'staff']
const FIXES: readonly ActionKind[] = ['mitigation', 'permanent']

/** Of a marked message: where it comes from, whether a fix stays, and how to take the mark back. */
export function MarkDetails(props: { readonly message: Message; readonly onUnmark: () => void }) {
  const { words } = useWords()
  const { room, ledger, origins } = words.screens.incident
  const { detail } = useMark(props.message)
  const { mark } = props.message
  if (!mark) return null
  const chosen = <IconCheck className={classes.icon} aria-hidden />

  return (
    <>
      <Menu.Divider />
      {mark.kind === 'action' && (
        <>
          <Menu.Label>{ledger.actionKind}</Menu.Label>
          {FIXES.map((actionKind) => (
            <Menu.Item
              key={actionKind}
              role="menuitemradio"
              aria-checked={mark.actionKind === actionKind}
              rightSection={mark.actionKind === actionKind && chosen}
              onClick={() => detail({ actionKind })}
            >
              {ledger[actionKind]}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Label>{ledger.origin}</Menu.Label>
      {ORIGINS.map((origin) => (
        <Menu.Item
          key={origin}
          role="menuitemradio"
          aria-checked={mark.origin === origin}
          rightSection={mark.origin === origin && chosen}
          onClick={() => detail({ origin })}
        >
          {origins[origin]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={props.onUnmark}>{room.unmark}</Menu.Item>
    </>
  )
}
