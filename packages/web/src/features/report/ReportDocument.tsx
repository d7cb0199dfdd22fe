import type { Incident, Report } from '@hikeshi/contract'
import { Stack } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { ClosingCard } from '../incident/board/ClosingCard.tsx'
import { CompletenessMeter } from './CompletenessMeter.tsx'
import classes from './report.module.css'
import { ReportHeader } from './ReportHeader.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { SectionBlock } from './SectionBlock.tsx'
import { useTypingRefresh } from './use-typing-refresh.ts'
import { ChangesToggle } from './versions/ChangesToggle.tsx'
import { VersionsCard } from './versions/VersionsCard.tsx'

/** The document, section by section, and beside it how much is still missing. */
export function ReportDocument(props: {
  readonly number: string
  readonly incident: Incident
  readonly report: Report
}) {
  const { number, incident, report } = props
  const { words } = useWords()
  useTypingRefresh(number, incident.id)
  // Nobody can mend it any more: what was left open is for the meter to say.
  const missing = incident.can.writeReport ? report.completeness.missing : []
  return (
    <div className={classes.page}>
      <ReportHeader {...props} />
      <div className={classes.columns}>
        <aside className={classes.aside}>
          <ReviewCard number={number} incident={incident} />
          <CompletenessMeter report={report} />
          <VersionsCard number={number} />
        </aside>
        <article className={classes.document}>
          <Stack gap="md" className={classes.cards}>
            <ClosingCard incident={incident} />
          </Stack>
          {report.frozenVersion !== null && incident.can.writeReport && (
            <ChangesToggle
              number={number}
              version={report.frozenVersion}
              after={report}
              label={words.screens.report.versions.compareNow(report.frozenVersion)}
            />
          )}
          {report.sections.map((section) => (
            <SectionBlock
              key={section.key}
              number={number}
              incident={incident}
              section={section}
              report={report}
              missing={missing.filter((one) => one.section === section.key)}
            />
          ))}
        </article>
      </div>
    </div>
  )
}
