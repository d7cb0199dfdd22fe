import type { Entry } from '@hikeshi/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { KIND_ICONS, KINDS } from '../kinds.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './ledger.module.css'

/** Puts right what was recorded: another kind, open again, or taken back. */
export function EntryMenu(props: { readonly entry: Entry }) {
  const { words } = useWords()
  const { ledger, kinds } = words.screens.incident
  const { number, incident } = useScreen()
  const { id: entry, kind, state, text, about, actionKind } = props.entry
  const change = useAct(number, (to: Omit<Parameters<typeof api.entries.change>[0], 'entry'>) =>
    api.entries.change({ entry, ...to }),
  )
  const withdraw = useAct(number, () => api.entries.withdraw({ entry }))

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={ledger.more(text)}>
          <IconDots className={classes.icon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state !== 'recorded' && state !== 'open' && (
          <Menu.Item onClick={() => change.mutate({ state: 'open' })}>{ledger.reopen}</Menu.Item>
        )}
        {kind === 'action' && (
          <Menu.Item
            onClick={() =>
              change.mutate({ actionKind: actionKind === 'permanent' ? 'mitigation' : 'permanent' })
            }
          >
            {actionKind === 'permanent' ? ledger.makeTemporary : ledger.makePermanent}
          </Menu.Item>
        )}
        {incident.worstCase && (kind === 'fact' || kind === 'evidence') && (
          <Menu.Item onClick={() => change.mutate({ about: about ? '' : 'worst_case' })}>
            {about ? ledger.notWorstCase : ledger.settlesWorstCase}
          </Menu.Item>
        )}
        {KINDS.filter((other) => other !== kind).map((other) => {
          const Icon = KIND_ICONS[other]
          return (
            <Menu.Item
              key={other}
              leftSection={<Icon className={classes.icon} aria-hidden />}
              onClick={() => change.mutate({ kind: other })}
            >
              {ledger.changeKind(kinds[other])}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => withdraw.mutate(undefined)}>{ledger.withdraw}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
