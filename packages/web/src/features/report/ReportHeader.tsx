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
import classes from './report.module.css'

export function ReportHeader(props: {
  readonly number: string
  readonly incident: Incident
  readonly report: Report
}) {
  const { words } = useWords()
  const { report: named } = words.screens
  const { number, incident, report } = props

  return (
    <>
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
        {report.frozenVersion !== null && (
          <Badge variant="default" tt="none" title={named.frozenHelp}>
            {named.frozen(report.frozenVersion)}
          </Badge>
        )}
        <Button
          size="compact-sm"
          variant="default"
          className={`${classes.noPrint} ${classes.push}`}
          leftSection={<IconPrinter className={classes.icon} aria-hidden />}
          onClick={() => window.print()}
        >
          {named.print}
        </Button>
      </div>
    </>
  )
}
