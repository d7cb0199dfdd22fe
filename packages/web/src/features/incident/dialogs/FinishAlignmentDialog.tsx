import type { Severity } from '@hikeshi/contract'
import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

const LONG = 2000
const REASON_MAX = 500
const LEVELS: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4']

/** What the alignment agreed on. Every field may stay open. */
export function FinishAlignmentDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { alignment: named, severity: levels } = words.screens.incident
  const { severity: codes } = words.screens.common
  const [policy, setPolicy] = useState(incident.policy ?? '')
  const [worstCase, setWorstCase] = useState(incident.worstCase ?? '')
  const [severity, setSeverity] = useState<Severity | null>(incident.severity)
  const [commander, setCommander] = useState<string | null>(incident.commander?.id ?? null)
  const [reason, setReason] = useState('')
  const lowers = incident.severity !== null && severity !== null && severity > incident.severity
  const finish = useAct(
    number,
    () =>
      api.incidents.align({
        incident: number,
        action: 'finish',
        policy,
        worstCase,
        ...(severity && severity !== incident.severity ? { severity } : {}),
        ...(lowers ? { reason } : {}),
        ...(commander && commander !== incident.commander?.id ? { commander } : {}),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      ready={!lowers || reason.trim() !== ''}
      act={finish}
      onSubmit={() => finish.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={named.policy}
        description={named.policyHelp}
        maxLength={LONG}
        value={policy}
        onChange={(event) => setPolicy(event.currentTarget.value)}
      />
      <PersonSelect label={named.commander} value={commander} onChange={setCommander} />
      <Select
        label={named.severity}
        description={levels.help}
        data={LEVELS.map((level) => ({
          value: level,
          label: `${codes[level].code} ${codes[level].word}`,
        }))}
        value={severity}
        onChange={(value) => setSeverity(value)}
      />
      {lowers && (
        <TextInput
          withAsterisk
          label={levels.reason}
          description={levels.reasonHelp}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        label={named.worstCase}
        description={named.worstCaseHelp}
        maxLength={LONG}
        value={worstCase}
        onChange={(event) => setWorstCase(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
