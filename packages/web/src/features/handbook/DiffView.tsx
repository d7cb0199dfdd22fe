import type { Bilingual, Language } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { DiffLines } from '../../components/DiffLines.tsx'
import { useWords } from '../../words.tsx'

interface Said {
  readonly title: Bilingual
  readonly body: Bilingual
}

const LANGUAGES: readonly Language[] = ['ja', 'en']

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
      <DiffLines
        before={document(before, language)}
        after={document(after, language)}
        lang={language}
      />
    </div>
  ))
}
