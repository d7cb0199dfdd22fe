import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useMe } from '../../me.ts'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { ConfigurationFile } from './ConfigurationFile.tsx'
import { OrganisationName } from './OrganisationName.tsx'
import { PartRow } from './PartRow.tsx'
import { PARTS } from './parts.ts'
import classes from './Settings.module.css'

/** What the organisation works by: every part of it, its name, and all of it as one file. */
export function SettingsPage() {
  const { words, language } = useWords()
  const { settings } = words.screens
  const { can } = useMe()
  const { data } = useSuspenseQuery(settingsQuery)

  return (
    <div className={classes.page}>
      <PageTitle>{settings.title}</PageTitle>
      <Stack gap="xl">
        <Stack gap="xs">
          <Text>{settings.text}</Text>
          {!can.administer && <Text c="dimmed">{settings.onlyAdmins}</Text>}
        </Stack>
        <ul className={classes.list}>
          {PARTS.map((part) => (
            <PartRow key={part} part={part} />
          ))}
        </ul>
        {data.principles.length > 0 && (
          <section>
            <Title order={2} mb="sm">
              {settings.principles}
            </Title>
            <ul className={classes.changes}>
              {data.principles.map((principle) => (
                <li key={principle.key}>{principle[language]}</li>
              ))}
            </ul>
          </section>
        )}
        <OrganisationName />
        <ConfigurationFile />
      </Stack>
    </div>
  )
}
