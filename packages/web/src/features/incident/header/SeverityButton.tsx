import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { SeverityBadge } from '../../../components/SeverityBadge.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** How bad it is; a press changes it, where that is allowed. */
export function SeverityButton() {
  const { words } = useWords()
  const { severity } = words.screens.incident
  const { incident, open } = useScreen()
  const badge = <SeverityBadge severity={incident.severity} />

  if (!incident.can.setSeverity) return badge
  return (
    <UnstyledButton className={classes.severity} onClick={() => open('severity')}>
      {badge}
      <VisuallyHidden>{incident.severity ? severity.change : severity.set}</VisuallyHidden>
    </UnstyledButton>
  )
}
