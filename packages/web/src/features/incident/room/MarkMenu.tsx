import type { Message } from '@hikeshi/contract'
import { Button, Kbd, Menu } from '@mantine/core'
import { IconBulb, IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { SaveTip } from '../../handbook/SaveTip.tsx'
import { KIND_ICONS, KIND_KEYS } from '../kinds.ts'
import classes from './room.module.css'
import { MarkDetails } from './MarkDetails.tsx'
import { DeleteMessage } from './DeleteMessage.tsx'
import { OwnMessageItems } from './OwnMessageItems.tsx'
import { useMakeTodo } from './use-make-todo.ts'
import { useMark } from './use-mark.ts'

/** Marks one message by menu; the keys that do the same stand beside each kind. */
export function MarkMenu(props: {
  readonly message: Message
  readonly reachable: boolean
  /** Opens the message where it stands, if it is one's own. */
  readonly onEdit: () => void
}) {
  const { words } = useWords()
  const { room, kinds, kindHelp } = words.screens.incident
  const { mark, pending } = useMark(props.message)
  const makeTodo = useMakeTodo(props.message)
  const [opened, setOpened] = useState(false)
  const [savesTip, setSavesTip] = useState(false)
  const [deletes, setDeletes] = useState(false)

  return (
    <span className={classes.tools} data-opened={opened || undefined}>
      <Menu position="bottom-end" opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            loading={pending}
            tabIndex={props.reachable ? 0 : -1}
          >
            {room.mark}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(KIND_KEYS).map(([key, kind]) => {
            const Icon = KIND_ICONS[kind]
            return (
              <Menu.Item
                key={kind}
                disabled={props.message.mark?.kind === kind}
                leftSection={<Icon className={classes.icon} aria-hidden />}
                rightSection={
                  <Kbd size="xs" aria-hidden>
                    {key.toUpperCase()}
                  </Kbd>
                }
                title={kindHelp[kind]}
                onClick={() => mark(kind)}
              >
                {kinds[kind]}
              </Menu.Item>
            )
          })}
          <MarkDetails message={props.message} onUnmark={() => mark(null)} />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconChecklist className={classes.icon} aria-hidden />}
            onClick={() => makeTodo.mutate(undefined)}
          >
            {room.makeTodo}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBulb className={classes.icon} aria-hidden />}
            onClick={() => setSavesTip(true)}
          >
            {words.screens.handbook.tips.save}
          </Menu.Item>
          {props.message.can.change && (
            <OwnMessageItems onEdit={props.onEdit} onDelete={() => setDeletes(true)} />
          )}
        </Menu.Dropdown>
      </Menu>
      {savesTip && <SaveTip message={props.message} onClose={() => setSavesTip(false)} />}
      {deletes && <DeleteMessage message={props.message} onClose={() => setDeletes(false)} />}
    </span>
  )
}
