import { useOnline } from '../../stream.ts'
import { useWords } from '../../words.tsx'
import classes from './Shell.module.css'

/** Says so when live updates are lost. It lies over the page, so nothing moves. */
export function OfflineBar() {
  const { offline } = useWords().words.screens.shell
  const online = useOnline()
  return <div role="status">{!online && <div className={classes.offline}>{offline}</div>}</div>
}
