import type { SettingsPartView } from '@hikeshi/contract'
import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Ago } from '../../components/Ago.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Changes } from './Changes.tsx'
import { versionsQuery } from './queries.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import classes from './Settings.module.css'

/** Every version of a part, how it differs from the one before, and the way back to it. */
export function History(props: { readonly part: SettingsPartView }) {
  const { history } = useWords().words.screens.settings
  const { part, version: now, isDefault, can } = props.part
  const { data, error } = useQuery(versionsQuery(part))
  const [restoring, setRestoring] = useState<number | 'default' | null>(null)

  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{history.title}</Title>
        {can.change && !isDefault && (
          <Button size="xs" variant="default" onClick={() => setRestoring('default')}>
            {history.restore}
          </Button>
        )}
      </Group>
      <ProblemNotice error={error} />
      {data?.items.length === 0 && <Text c="dimmed">{history.none}</Text>}
      {data && data.items.length > 0 && (
        <ol className={classes.list} reversed>
          {data.items.map(({ version, by, at, changes }) => (
            <li key={version} className={classes.row}>
              <div className={classes.heading}>
                <Text fw={600}>
                  {history.by(by.name, version)}
                  {version === now && ` · ${history.now}`}
                </Text>
                <Group gap="sm">
                  <Text size="xs" c="dimmed">
                    <Ago at={at} />
                  </Text>
                  {can.change && version !== now && (
                    <Button size="xs" variant="subtle" onClick={() => setRestoring(version)}>
                      {history.back}
                    </Button>
                  )}
                </Group>
              </div>
              <Changes changes={changes} />
            </li>
          ))}
        </ol>
      )}
      {restoring !== null && (
        <RestoreDialog part={part} version={restoring} onClose={() => setRestoring(null)} />
      )}
    </section>
  )
}
