import type { PublicReport } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import { useAct } from '../../incident/use-act.ts'
import classes from '../notices.module.css'
import { EditPublicDialog } from './EditPublicDialog.tsx'
import { FindItem } from './FindItem.tsx'
import { download } from './download.ts'

/** Each find with its decision, the text as it would go out, and the way to approve it. */
export function PublicReportReview(props: {
  readonly number: string
  readonly report: PublicReport
}) {
  const { words } = useWords()
  const { public: named } = words.screens.notices
  const { number, report } = props
  const [editing, setEditing] = useState(false)
  const approve = useAct(number, () => api.publicReport.approve({ incident: number }))
  const take = useAct(number, async () =>
    download(await api.publicReport.export({ incident: number })),
  )
  const approved = report.state === 'approved'

  return (
    <>
      <Text role="status">
        {report.open > 0 ? named.open(report.open) : named.allSeen}{' '}
        {report.approvedBy && named.approvedBy(report.approvedBy.name)}
      </Text>
      <ul className={classes.list}>
        {report.findings.map((finding) => (
          <FindItem
            key={finding.key}
            number={number}
            finding={finding}
            editable={report.can.review}
          />
        ))}
      </ul>
      <section className={classes.preview} aria-label={named.preview}>
        <MarkdownText>{report.markdown}</MarkdownText>
      </section>
      <Group gap="sm">
        {report.can.review && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {named.edit}
          </Button>
        )}
        {!approved && report.can.approve && (
          <Button
            size="compact-sm"
            disabled={report.open > 0}
            loading={approve.isPending}
            onClick={() => approve.mutate(undefined)}
          >
            {named.approve}
          </Button>
        )}
        {!approved && !report.can.approve && <Text c="dimmed">{named.waits}</Text>}
        {approved && (
          <Button size="compact-sm" loading={take.isPending} onClick={() => take.mutate(undefined)}>
            {named.download}
          </Button>
        )}
      </Group>
      {editing && (
        <EditPublicDialog number={number} report={report} onClose={() => setEditing(false)} />
      )}
    </>
  )
}
