import type { Bilingual, Postmortem } from '@hikeshi/contract'
import { Button, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { postmortemGuideQuery } from '../queries.ts'

/** How to hold it, in the form that was chosen: the words to open with, the agenda, the questions. */
export function PostmortemGuide(props: { readonly form: Postmortem['form'] }) {
  const { words, language } = useWords()
  const { postmortem: named } = words.screens.followUps
  const [open, setOpen] = useState(false)
  const { data: guide } = useQuery({ ...postmortemGuideQuery, enabled: open })
  const list = (title: string, lines: readonly Bilingual[], type: 'ordered' | 'unordered') => (
    <div>
      <Title order={4} size="h3">
        {title}
      </Title>
      <List size="sm" type={type}>
        {lines.map((line) => (
          <List.Item key={line.en}>{line[language]}</List.Item>
        ))}
      </List>
    </div>
  )

  return (
    <Stack gap="sm" align="flex-start">
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? named.hideGuide : named.guide}
      </Button>
      {open && guide && (
        <>
          <Text style={{ whiteSpace: 'pre-line' }}>{guide.opening[language]}</Text>
          {props.form === 'in_channel' ? (
            list(named.thread, guide.thread, 'ordered')
          ) : (
            <div>
              <Title order={4} size="h3">
                {named.agenda}
              </Title>
              <List size="sm" type="ordered">
                {guide.agenda.map(({ minutes, text }) => (
                  <List.Item key={text.en}>
                    {text[language]}{' '}
                    <Text span c="dimmed">
                      {named.minutes(minutes)}
                    </Text>
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {list(named.questions, guide.questions, 'unordered')}
          {list(named.exit, guide.exit, 'unordered')}
        </>
      )}
    </Stack>
  )
}
