import { problemOf } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import type { Snapshot } from './shared-text.ts'

/** Whether what one types is safe, and who else is writing here. */
export function WritingState(props: { readonly snapshot: Snapshot }) {
  const { words } = useWords()
  const { common, report } = words.screens
  const { together } = report
  const { standing, refusal, here } = props.snapshot
  const names = new Intl.ListFormat(words.labels.locale).format(here.map(({ name }) => name))

  return (
    <>
      <span className={classes.quiet} role="status" data-warn={isWarning(standing) || undefined}>
        {together.standing[standing]}
        {standing === 'refused' && common.aside(problemOf(refusal).detail)}
      </span>
      {here.length > 0 && <span className={classes.here}>{together.here(names)}</span>}
      {here.length === 0 && standing === 'saved' && (
        <span className={classes.quiet}>{together.help}</span>
      )}
    </>
  )
}

const isWarning = (standing: Snapshot['standing']): boolean =>
  standing === 'offline' || standing === 'refused'
