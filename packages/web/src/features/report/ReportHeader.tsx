import type { Incident, Report } from '@hikeshi/contract'
import { Badge, Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { MarkBadge } from '../../components/MarkBadge.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { StateBadge } from '../../components/StateBadge.tsx'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { PrintFrame } from './PrintFrame.tsx'
import classes from './report.module.css'

export function ReportHeader(props: {
  readonly number: string
  readonly incident: Incident
  readonly report: Report
}) {
  const { words } = useWords()
  const { report: named } = words.screens
  const { number, incident, report } = props

  const isClosed = incident.state === 'closed' || incident.state === 'archived'
  const accepted = report.version ?? (isClosed ? report.frozenVersion : null)
  const { labels } = words
  const severity =
    incident.severity === null ? labels.severityUnset : labels.severities[incident.severity]

  return (
    <>
      <PrintFrame
        title={`#${report.number} ${report.title}`}
        standing={named.printed.state(severity, labels.states[incident.state])}
      />
      <Link
        to="/incidents/$number"
        params={{ number }}
        className={`${classes.back} ${classes.noPrint}`}
      >
        <IconArrowLeft className={classes.icon} aria-hidden />
        {named.back}
      </Link>
      <PageTitle tab={named.heading(report.number)}>
        {`${named.heading(report.number)} ${report.title}`}
      </PageTitle>
      <div className={classes.facts}>
        {incident.drill && <MarkBadge mark="drill" />}
        {incident.visibility === 'private' && <MarkBadge mark="private" />}
        <SeverityBadge severity={incident.severity} />
        <StateBadge state={incident.state} />
        <AnchorLink
          className={classes.noPrint ?? ''}
          to="/incidents/$number/replay"
          params={{ number }}
        >
          {words.screens.cases.replayLink}
        </AnchorLink>
        {accepted !== null && (
          <Badge variant="default" tt="none" title={named.frozenHelp}>
            {named.frozen(accepted)}
          </Badge>
        )}
        <span className={classes.push} />
        <ExportMenu number={number} version={report.version} />
        <Button
          size="compact-sm"
          variant="default"
          className={classes.noPrint ?? ''}
          leftSection={<IconPrinter className={classes.icon} aria-hidden />}
          onClick={() => window.print()}
        >
          {named.print}
        </Button>
      </div>
    </>
  )
}
