import { Group, Stack } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FourPhaseBar } from '../../../components/FourPhaseBar.tsx'
import { MarkBadge } from '../../../components/MarkBadge.tsx'
import { StateBadge } from '../../../components/StateBadge.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { CallLink } from './CallLink.tsx'
import { CommandLine } from './CommandLine.tsx'
import classes from './header.module.css'
import { ImpactClock } from './ImpactClock.tsx'
import { MoreActions } from './MoreActions.tsx'
import { NextUpdateLine } from './NextUpdateLine.tsx'
import { OwnerLine } from './OwnerLine.tsx'
import { SeverityButton } from './SeverityButton.tsx'
import { SlackLink } from './SlackLink.tsx'
import { TitleLine } from './TitleLine.tsx'

/** What this is, how bad, since when, and who leads. */
export function IncidentHeader() {
  const { words } = useWords()
  const { header } = words.screens.incident
  const { number, incident } = useScreen()

  return (
    <section aria-label={header.regionLabel}>
      <Stack gap="sm">
        <div className={classes.top}>
          <TitleLine />
          <Group gap="sm" className={classes.actions}>
            {incident.drill && <MarkBadge mark="drill" />}
            {incident.visibility === 'private' && (
              <span title={header.privateHelp}>
                <MarkBadge mark="private" />
              </span>
            )}
            <StateBadge state={incident.state} />
            <CallLink />
            <SlackLink />
            <Link to="/incidents/$number/report" params={{ number }} className={classes.link}>
              <IconFileText className={classes.icon} aria-hidden />
              {header.reportWith(incident.completeness.percent)}
            </Link>
            <MoreActions />
          </Group>
        </div>
        <div className={classes.facts}>
          <SeverityButton />
          <ImpactClock />
          <CommandLine />
          <OwnerLine />
          <NextUpdateLine />
          {!incident.aside && (
            <div className={classes.phases}>
              <FourPhaseBar phase={incident.phase} />
            </div>
          )}
        </div>
      </Stack>
    </section>
  )
}
