import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { othersQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

/** It is the same as another open one: which? */
export function MergeDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { merging: named, numberAndTitle } = words.screens.incident
  const { data } = useQuery(othersQuery)
  const [into, setInto] = useState<string | null>(null)
  const merge = useAct(
    number,
    (target: string) => api.incidents.merge({ incident: number, into: target }),
    'inline',
  )
  const others = (data?.items ?? []).filter(
    ({ id, visibility }) =>
      id !== incident.id && (incident.visibility === 'open' || visibility === 'private'),
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      ready={into !== null}
      act={merge}
      onSubmit={() => into && merge.mutate(into, { onSuccess: onClose })}
      onClose={onClose}
    >
      {data && others.length === 0 && <Text c="dimmed">{named.none}</Text>}
      {others.length > 0 && (
        <Select
          searchable
          label={named.into}
          data={others.map((one) => ({
            value: one.id,
            label: numberAndTitle(one.number, one.title),
          }))}
          value={into}
          onChange={setInto}
        />
      )}
    </ActDialog>
  )
}
