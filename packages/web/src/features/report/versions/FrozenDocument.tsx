import type { Incident, Report } from '@hikeshi/contract'
import { Alert, Button, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import { CompletenessMeter } from '../CompletenessMeter.tsx'
import classes from '../report.module.css'
import { ReportHeader } from '../ReportHeader.tsx'
import { ChangesToggle } from './ChangesToggle.tsx'
import { VersionsCard } from './VersionsCard.tsx'

/** One accepted version: to read, as it was. */
export function FrozenDocument(props: {
  readonly number: string
  readonly incident: Incident
  readonly report: Report
  readonly version: number
}) {
  const { words, language } = useWords()
  const { versions, empty } = words.screens.report
  const { number, report, version } = props

  return (
    <div className={classes.page}>
      <ReportHeader {...props} />
      <Alert icon={<IconLock aria-hidden />} mb="lg" className={classes.noPrint ?? ''}>
        <Text mb="sm">{versions.reading(version)}</Text>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(root) => (
            <Link {...root} to="/incidents/$number/report" params={{ number }} />
          )}
        >
          {versions.toNow}
        </Button>
      </Alert>
      <div className={classes.columns}>
        <aside className={classes.aside}>
          <VersionsCard number={number} />
          <CompletenessMeter report={report} />
        </aside>
        <article className={classes.document}>
          {version > 1 && (
            <ChangesToggle
              number={number}
              version={version - 1}
              after={report}
              label={versions.compare}
            />
          )}
          {report.sections.map(({ key, title, record, markdown }) => (
            <section key={key} className={classes.section} aria-labelledby={`frozen-${key}`}>
              <Title order={2} id={`frozen-${key}`} mb="sm">
                {title[language]}
              </Title>
              {record !== '' && <MarkdownText>{record}</MarkdownText>}
              {markdown !== '' && <MarkdownText>{markdown}</MarkdownText>}
              {record === '' && markdown === '' && <Text c="dimmed">{empty}</Text>}
            </section>
          ))}
        </article>
      </div>
    </div>
  )
}
