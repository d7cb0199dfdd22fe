import { VisuallyHidden } from '@mantine/core'
import { useWords } from '../words.tsx'
import { diffLines, nearChanges } from './diff.ts'
import classes from './DiffLines.module.css'

const SIGNS = { same: ' ', added: '+', removed: '−' } as const

/** What changed between two texts, line by line. */
export function DiffLines(props: {
  readonly before: string
  readonly after: string
  readonly lang?: string
  /** How many lines to show around each change; all of them where it is not said. */
  readonly around?: number
}) {
  const { versions } = useWords().words.screens.handbook
  const lines = diffLines(props.before, props.after)
  return (
    <div className={classes.diff} lang={props.lang}>
      {nearChanges(lines, props.around ?? lines.length).map((line, index) => (
        // Lines have no names: their order is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} data-kind={line.kind} className={classes.line}>
          <span aria-hidden>{line.kind === 'left' ? '⋯' : SIGNS[line.kind]}</span>
          {(line.kind === 'added' || line.kind === 'removed') && (
            <VisuallyHidden>{versions[line.kind]}: </VisuallyHidden>
          )}
          <span>{line.kind === 'left' ? versions.left(line.count) : line.text}</span>
        </div>
      ))}
    </div>
  )
}
