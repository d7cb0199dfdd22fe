import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** 主担当: which organisation leads at this severity, and how far that goes. */
export function OwnerLine() {
  const { words, language } = useWords()
  const { header } = words.screens.incident
  const { incident } = useScreen()
  if (!incident.owner) return null

  return (
    <span className={classes.fact}>
      <span className={classes.label}>{header.owner}</span>
      <span>{incident.owner[language]}</span>
      {incident.scope && (
        <span className={classes.label}>{header.scope(incident.scope[language])}</span>
      )}
    </span>
  )
}
