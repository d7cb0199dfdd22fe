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
  const may = offeredFor(notice)

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
        {may.decide && (
          <Menu.Item onClick={() => onOpen('decide')}>{named.changeDecision}</Menu.Item>
        )}
        {may.draft && <Menu.Item onClick={() => onOpen('draft')}>{named.rewrite}</Menu.Item>}
        {may.approve && (
          <Menu.Item onClick={() => change.mutate({ state: 'approved' })}>
            {named.steps.approve}
          </Menu.Item>
        )}
        {may.publish && (
          <Menu.Item onClick={() => onOpen('publish')}>{named.recordElsewhere}</Menu.Item>
        )}
        {may.callFinal && (
          <Menu.Item onClick={() => change.mutate({ state: 'final' })}>{named.callFinal}</Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen('history')}>{named.showHistory}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What stands in the menu: all that may be done and is not the next step already. */
function offeredFor({ state, told, can, next }: Notice) {
  const decided = state !== 'undecided'
  return {
    decide: can.decide && told.length === 0 && decided,
    draft: can.draft && decided && state !== 'not_needed',
    approve: can.approve && state === 'drafted' && next !== 'approve',
    publish: can.publish,
    callFinal: can.publish && state === 'published',
  }
}
