import type { EntryKind } from '@hikeshi/contract'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconMessage } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { KIND_ICONS, KINDS } from '../kinds.ts'
import { useScreen } from '../screen.ts'
import classes from './room.module.css'

/** What the next message is: a plain line, or at once a fact, a question, a decision. */
export function KindSelect(props: {
  readonly value: EntryKind | null
  readonly onChange: (kind: EntryKind | null) => void
}) {
  const { words } = useWords()
  const { room, kinds, kindHelp } = words.screens.incident
  const { composer } = useScreen()
  const Chosen = props.value ? KIND_ICONS[props.value] : IconMessage
  const name = props.value ? kinds[props.value] : room.plain

  function choose(kind: EntryKind | null): void {
    props.onChange(kind)
    requestAnimationFrame(() => composer.current?.focus())
  }

  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant={props.value ? 'light' : 'default'}
          leftSection={<Chosen className={classes.icon} aria-hidden />}
          rightSection={<IconChevronDown className={classes.icon} aria-hidden />}
          aria-label={`${room.composeAs}: ${name}`}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMessage className={classes.icon} aria-hidden />}
          onClick={() => choose(null)}
        >
          {room.plain}
        </Menu.Item>
        {KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind]
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon className={classes.icon} aria-hidden />}
              rightSection={<span className={classes.hint}>{kindHelp[kind]}</span>}
              onClick={() => choose(kind)}
            >
              {kinds[kind]}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
