import type { Notice } from '@hikeshi/contract'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'

/** What to look at once more before it goes out. None of it stands in the way. */
export function Warnings({ warnings }: { readonly warnings: Notice['warnings'] }) {
  const { words } = useWords()
  if (warnings.length === 0) return null
  return (
    <ul className={classes.warnings} aria-label={words.screens.notices.warnings}>
      {warnings.map(({ code, message }) => (
        <li key={`${code} ${message}`}>
          <IconInfoTriangle className={classes.icon} aria-hidden />
          {message}
        </li>
      ))}
    </ul>
  )
}
