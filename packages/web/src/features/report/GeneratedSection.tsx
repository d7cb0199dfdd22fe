import type { Section } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { useWords } from '../../words.tsx'
import { Timeline } from './Timeline.tsx'

/** Written by the system from what was recorded: to read, not to edit. */
export function GeneratedSection(props: { readonly number: string; readonly section: Section }) {
  const { words } = useWords()
  const { section } = props
  if (section.key === 'timeline') return <Timeline number={props.number} />
  if (section.markdown.trim() === '') {
    return <Text c="dimmed">{words.screens.report.emptyGenerated}</Text>
  }
  return <MarkdownText>{section.markdown}</MarkdownText>
}
