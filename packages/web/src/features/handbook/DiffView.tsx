import type { Bilingual, Language } from '@hikeshi/contract'
import { Text, VisuallyHidden } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { diffLines } from './diff.ts'
import classes from './handbook.module.css'

interface Said {
  readonly title: Bilingual
  readonly body: Bilingual
}

const LANGUAGES: readonly Language[] = ['ja', 'en']
const SIGNS = { same: ' ', added: '+', removed: '−' } as const

/** What changed between two versions of a page, in each language that changed. */
export function DiffView(props: { readonly before: Said; readonly after: Said }) {
  const { words } = useWords()
  const { versions, editor } = words.screens.handbook
  const { before, after } = props
  const document = (said: Said, language: Language) =>
    said.title[language] === '' ? '' : `# ${said.title[language]}\n\n${said.body[language]}`
  const changed = LANGUAGES.filter(
    (language) => document(before, language) !== document(after, language),
  )
  if (changed.length === 0) return <Text c="dimmed">{versions.nothing}</Text>

  return changed.map((language) => (
    <div key={language}>
      <Text size="xs" c="dimmed">
        {editor.languages[language]}
      </Text>
      <div className={classes.diff} lang={language}>
        {diffLines(document(before, language), document(after, language)).map((line, index) => (
          // Lines have no names: their order is what they are.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} data-kind={line.kind} className={classes.diffLine}>
            <span aria-hidden>{SIGNS[line.kind]}</span>
            {line.kind !== 'same' && <VisuallyHidden>{versions[line.kind]}: </VisuallyHidden>}
            <span>{line.text}</span>
          </div>
        ))}
      </div>
    </div>
  ))
}
