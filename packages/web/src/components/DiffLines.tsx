import { VisuallyHidden } from '@mantine/core'
import { useWords } from '../words.tsx'
import { diffLines } from './diff.ts'
import classes from './DiffLines.module.css'

const SIGNS = { same: ' ', added: '+', removed: '−' } as const

/** What changed between two texts, line by line. */
export function DiffLines(props: {
  readonly before: string
  readonly after: string
  readonly lang?: string
}) {
  const { versions } = useWords().words.screens.handbook
  return (
    <div className={classes.diff} lang={props.lang}>
      {diffLines(props.before, props.after).map((line, index) => (
        // Lines have no names: their order is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} data-kind={line.kind} className={classes.line}>
          <span aria-hidden>{SIGNS[line.kind]}</span>
          {line.kind !== 'same' && <VisuallyHidden>{versions[line.kind]}: </VisuallyHidden>}
          <span>{line.text}</span>
        </div>
      ))}
    </div>
  )
}
