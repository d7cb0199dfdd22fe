import type { Notice } from '@hikeshi/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'
import { useNotice, type NoticeDialogName } from './use-notice.ts'

/** What else can be done about one notice. */
export function NoticeMenu(props: {
  readonly number: string
  readonly notice: Notice
  readonly onOpen: (dialog: NoticeDialogName) => void
}) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const { number, notice, onOpen } = props
  const change = useNotice(number, notice, 'notify')
  const { state, told, can } = notice
  const writable = state !== 'not_needed' && state !== 'undecided'

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={named.more(notice.name[language])}
        >
          <IconDots className={classes.icon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.decide && told.length === 0 && state !== 'undecided' && (
          <Menu.Item onClick={() => onOpen('decide')}>{named.changeDecision}</Menu.Item>
        )}
        {can.draft && writable && (
          <Menu.Item onClick={() => onOpen('draft')}>{named.rewrite}</Menu.Item>
        )}
        {can.publish && (
          <Menu.Item onClick={() => onOpen('publish')}>{named.recordElsewhere}</Menu.Item>
        )}
        {can.publish && state === 'published' && (
          <Menu.Item onClick={() => change.mutate({ state: 'final' })}>{named.callFinal}</Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen('history')}>{named.showHistory}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
