import { NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'

/** What may be told when raising, and may as well come later. */
export function RaiseDetails() {
  const { words, language } = useWords()
  const { now } = words.screens
  const { data: settings } = useQuery(settingsQuery)
  const [type, setType] = useState('')
  const [severity, setSeverity] = useState('')
  const types = settings?.types ?? []
  const severities = settings?.severities ?? []
  const chosen = severities.find(({ key }) => key === severity)
  const isPrivate = types.find(({ key }) => key === type)?.private

  return (
    <Stack className={classes.details} gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="lg">
        <NativeSelect
          name="severity"
          label={now.raise.severity}
          description={now.raise.severityHelp}
          value={severity}
          onChange={(event) => setSeverity(event.currentTarget.value)}
          data={[
            { value: '', label: now.raise.severityUnset },
            ...severities.map(({ key, name }) => ({ value: key, label: name[language] })),
          ]}
        />
        <NativeSelect
          name="type"
          label={now.raise.type}
          description={isPrivate ? now.raise.privateType : ' '}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
          data={[
            { value: '', label: now.raise.typeUnset },
            ...types.map((one) => ({ value: one.key, label: one[language] })),
          ]}
        />
      </SimpleGrid>
      {chosen && (
        <Text size="xs" c="dimmed">
          {chosen.description[language]}
        </Text>
      )}
      <NativeSelect
        name="origin"
        label={now.raise.origin}
        defaultValue="staff"
        data={Object.entries(words.labels.origins).map(([value, label]) => ({ value, label }))}
      />
      <Textarea
        name="evidence"
        label={now.raise.evidence}
        placeholder={now.raise.evidencePlaceholder}
        maxLength={4000}
        autosize
        minRows={2}
      />
      <TextInput
        name="url"
        type="url"
        inputMode="url"
        label={now.raise.url}
        placeholder="https://"
        pattern="https?://\S+"
        title={now.raise.urlWrong}
        maxLength={2000}
      />
    </Stack>
  )
}
