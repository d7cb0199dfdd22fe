import type { Incident, Report } from '@hikeshi/contract'
import { Stack } from '@mantine/core'
import { ClosingCard } from '../incident/board/ClosingCard.tsx'
import { CompletenessMeter } from './CompletenessMeter.tsx'
import classes from './report.module.css'
import { ReportHeader } from './ReportHeader.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { SectionBlock } from './SectionBlock.tsx'
import { useTypingRefresh } from './use-typing-refresh.ts'

/** The document, section by section, and beside it how much is still missing. */
export function ReportDocument(props: {
  readonly number: string
  readonly incident: Incident
  readonly report: Report
}) {
  const { number, incident, report } = props
  useTypingRefresh(number, incident.id)
  return (
    <div className={classes.page}>
      <ReportHeader {...props} />
      <div className={classes.columns}>
        <aside className={classes.aside}>
          <ReviewCard number={number} incident={incident} />
          <CompletenessMeter report={report} />
        </aside>
        <article className={classes.document}>
          <Stack gap="md" className={classes.cards}>
            <ClosingCard incident={incident} />
          </Stack>
          {report.sections.map((section) => (
            <SectionBlock
              key={section.key}
              number={number}
              incident={incident}
              section={section}
              missing={report.completeness.missing.filter((one) => one.section === section.key)}
            />
          ))}
        </article>
      </div>
    </div>
  )
}
