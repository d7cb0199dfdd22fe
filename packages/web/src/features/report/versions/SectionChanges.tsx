import type { Report } from '@hikeshi/contract'
import { Text, Title, VisuallyHidden } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { differences } from './differences.ts'
import classes from './versions.module.css'

const SIGNS = { added: '+', removed: '−', same: '' } as const

/** What is different between two versions, section by section. */
export function SectionChanges(props: { readonly before: Report; readonly after: Report }) {
  const { words, language } = useWords()
  const { versions } = words.screens.report
  const changes = differences(props.before, props.after)
  const names = { added: versions.added, removed: versions.removed, same: null } as const

  if (changes.length === 0) return <Text>{versions.same}</Text>
  return (
    <div className={classes.changes}>
      <Text c="dimmed">{versions.changed(changes.length)}</Text>
      {changes.map(({ key, title, lines }) => (
        <section key={key} aria-label={title[language]}>
          <Title order={3}>{title[language]}</Title>
          <ol className={classes.lines}>
            {lines.map(({ kind, text }, index) => (
              // Lines have no name of their own, and their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={classes.line} data-kind={kind}>
                <span className={classes.sign} aria-hidden>
                  {SIGNS[kind]}
                </span>
                {names[kind] !== null && <VisuallyHidden>{names[kind]}: </VisuallyHidden>}
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
