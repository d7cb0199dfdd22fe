import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { NoticeDialogs } from './NoticeDialogs.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import classes from './notices.module.css'
import { noticesQuery } from './queries.ts'
import { ScopeDialog } from './ScopeDialog.tsx'
import type { NoticeDialogName } from './use-notice.ts'

/** Audience by phase: who was told what, what is promised, and the next step for each. */
export function Notices(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { notices: named } = words.screens
  const { number, editable } = props
  const { data: notices = [], isPending } = useQuery(noticesQuery(number))
  const [open, setOpen] = useState<{ audience: string; dialog: NoticeDialogName } | null>(null)
  const [asking, setAsking] = useState(false)
  const shown = notices.find(({ audience }) => audience === open?.audience)
  const deciding = notices.some(({ state, can }) => state === 'undecided' && can.decide)

  return (
    <>
      {!isPending && notices.length === 0 && <Text c="dimmed">{named.empty}</Text>}
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.audience}
            number={number}
            notice={notice}
            editable={editable}
            onOpen={(dialog) => setOpen({ audience: notice.audience, dialog })}
          />
        ))}
      </ul>
      {editable && deciding && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking(true)}>
          {named.scope.open}
        </Button>
      )}
      {open && shown && (
        <NoticeDialogs
          number={number}
          notice={shown}
          dialog={open.dialog}
          onClose={() => setOpen(null)}
        />
      )}
      {asking && <ScopeDialog number={number} notices={notices} onClose={() => setAsking(false)} />}
    </>
  )
}
