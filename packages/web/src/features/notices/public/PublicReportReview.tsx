import type { PublicReport } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import classes from '../notices.module.css'
import { EditPublicDialog } from './EditPublicDialog.tsx'
import { FindItem } from './FindItem.tsx'
import { Outdated } from './Outdated.tsx'
import { PublicReportActs } from './PublicReportActs.tsx'

/** Each find with its decision, the text as it would go out, and what can be done with it. */
export function PublicReportReview(props: {
  readonly number: string
  readonly report: PublicReport
}) {
  const { words } = useWords()
  const { public: named } = words.screens.notices
  const { number, report } = props
  const [editing, setEditing] = useState(false)

  return (
    <>
      {report.outdated && <Outdated number={number} report={report} outdated={report.outdated} />}
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
      <PublicReportActs number={number} report={report} onEdit={() => setEditing(true)} />
      {editing && (
        <EditPublicDialog number={number} report={report} onClose={() => setEditing(false)} />
      )}
    </>
  )
}
