import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import classes from './Door.module.css'

/** The frame of the pages one sees before being inside: one thing to do, and the language. */
export function DoorPage(props: {
  readonly title: string
  readonly tab?: string
  readonly text?: string | undefined
  readonly children: ReactNode
}) {
  const { words, language, setLanguage } = useWords()
  const { session, shell } = words.screens

  return (
    <div className={classes.door}>
      <header className={classes.head}>
        <Group gap="sm">
          <img className={classes.icon} src="/icon.svg" alt="" />
          <Text size="md" fw={700}>
            {shell.product}
          </Text>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={session.language}
          value={language}
          onChange={(value) => void setLanguage(value)}
          data={[
            { value: 'ja', label: session.languages.ja },
            { value: 'en', label: session.languages.en },
          ]}
        />
      </header>
      <main>
        <Paper className={classes.card} withBorder>
          <PageTitle {...(props.tab ? { tab: props.tab } : {})}>{props.title}</PageTitle>
          <Stack gap="lg">
            {props.text && <Text c="dimmed">{props.text}</Text>}
            {props.children}
          </Stack>
        </Paper>
      </main>
    </div>
  )
}
