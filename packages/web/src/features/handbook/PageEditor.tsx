import type { HandbookPage, Language, PageText } from '@hikeshi/contract'
import { Button, Group, MultiSelect, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { PHASES, sendPage } from './page-form.ts'
import { spokenIn } from './spoken.ts'
import { useHandbookAct } from './use-handbook-act.ts'

const LANGUAGES: readonly Language[] = ['ja', 'en']
const EMPTY: PageText = {
  title: { ja: '', en: '' },
  body: { ja: '', en: '' },
  context: { phases: [], roles: [], states: [] },
}

/** Writes a page in both languages, or proposes how it should read. */
export function PageEditor(props: {
  readonly page: HandbookPage | null
  readonly proposes: boolean
  /** With the name of the page, or null when nothing was written. */
  readonly onDone: (page: string | null) => void
}) {
  const { words, language } = useWords()
  const { handbook, common } = words.screens
  const { editor } = handbook
  const { page, proposes, onDone } = props
  const [text, setText] = useState<PageText>(() => page ?? EMPTY)
  const [reason, setReason] = useState('')
  const send = useHandbookAct(() => sendPage({ page, proposes, text, reason }))
  const named = page && page.title[spokenIn(page.title, language)]

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate(undefined, {
          onSuccess: (key) => {
            if (proposes) notifications.show({ message: editor.sent })
            onDone(key)
          },
        })
      }}
    >
      <Stack gap="md">
        {named !== null && <PageTitle>{editor.heading(named)}</PageTitle>}
        <Tabs defaultValue={language}>
          <Tabs.List mb="md">
            {LANGUAGES.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {editor.languages[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {LANGUAGES.map((one) => (
            <Tabs.Panel key={one} value={one} lang={one}>
              <Stack gap="md">
                <TextInput
                  label={editor.title}
                  maxLength={120}
                  value={text.title[one]}
                  onChange={({ currentTarget: { value } }) =>
                    setText((was) => ({ ...was, title: { ...was.title, [one]: value } }))
                  }
                />
                <Textarea
                  autosize
                  minRows={8}
                  maxRows={24}
                  label={editor.body}
                  description={editor.bodyHelp}
                  maxLength={20_000}
                  value={text.body[one]}
                  onChange={({ currentTarget: { value } }) =>
                    setText((was) => ({ ...was, body: { ...was.body, [one]: value } }))
                  }
                />
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
        <MultiSelect
          label={editor.phases}
          description={editor.phasesHelp}
          data={PHASES.map((value) => ({ value, label: words.labels.phases[value] }))}
          value={text.context.phases}
          onChange={(values) => {
            const phases = PHASES.filter((phase) => values.includes(phase))
            setText((was) => ({ ...was, context: { ...was.context, phases } }))
          }}
        />
        {page && (
          <TextInput
            label={proposes ? editor.proposal : editor.reason}
            description={proposes ? null : editor.reasonHelp}
            required={proposes}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <ProblemNotice error={send.error} />
        <Group gap="sm">
          <Button type="submit" loading={send.isPending}>
            {proposes ? editor.send : editor.save}
          </Button>
          <Button variant="default" onClick={() => onDone(null)}>
            {common.cancel}
          </Button>
        </Group>
        {proposes && page?.lock && <Text c="dimmed">{handbook.lockedHelp}</Text>}
      </Stack>
    </form>
  )
}
