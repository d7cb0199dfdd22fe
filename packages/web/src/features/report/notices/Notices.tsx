import type { Notice } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { noticesQuery } from '../queries.ts'
import classes from '../report.module.css'
import { NoticeDialog } from './NoticeDialog.tsx'
import { NoticeItem } from './NoticeItem.tsx'

/** Who is told what; not telling is a decision too, with its reason. */
export function Notices(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { notices: named } = words.screens.report
  const { data: notices = [], isPending } = useQuery(noticesQuery(props.number))
  const [open, setOpen] = useState<Notice | null>(null)

  return (
    <>
      {!isPending && notices.length === 0 && <Text c="dimmed">{named.empty}</Text>}
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeItem
            key={notice.audience}
            notice={notice}
            onChange={props.editable ? () => setOpen(notice) : null}
          />
        ))}
      </ul>
      {open && <NoticeDialog number={props.number} notice={open} onClose={() => setOpen(null)} />}
    </>
  )
}
