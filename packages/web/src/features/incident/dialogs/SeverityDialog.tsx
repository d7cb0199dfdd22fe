import type { Severity } from '@hikeshi/contract'
import { Radio, Skeleton, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { settingsQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'
import { SeverityCard } from './SeverityCard.tsx'

const REASON_MAX = 500

/** Chooses how bad it is: if unsure, the higher. Only lowering asks why. */
export function SeverityDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { severity: named } = words.screens.incident
  const { data: settings } = useQuery(settingsQuery)
  const [chosen, choose] = useState<Severity | null>(incident.severity)
  const [reason, setReason] = useState('')
  const lowers = incident.severity !== null && chosen !== null && chosen > incident.severity
  const act = useAct(
    number,
    (severity: Severity) =>
      api.incidents.setSeverity({ incident: number, severity, ...(lowers ? { reason } : {}) }),
    'inline',
  )
  const ready = chosen !== null && chosen !== incident.severity && (!lowers || reason.trim() !== '')

  return (
    <ActDialog
      title={incident.severity ? named.change : named.set}
      submit={named.submit}
      ready={ready}
      act={act}
      onSubmit={() => chosen && act.mutate(chosen, { onSuccess: onClose })}
      onClose={onClose}
    >
      {!settings && <Skeleton h="12rem" />}
      {settings && (
        <Radio.Group label={named.help} value={chosen} onChange={(value) => choose(value)}>
          <Stack gap="sm" mt="sm">
            {settings.severities.map((level) => (
              <SeverityCard
                key={level.key}
                level={level}
                chosen={chosen === level.key}
                current={incident.severity === level.key}
                disabled={
                  incident.severity !== null &&
                  level.key > incident.severity &&
                  !incident.can.lowerSeverity
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {lowers && (
        <Textarea
          autosize
          label={named.reason}
          description={named.reasonHelp}
          withAsterisk
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}
