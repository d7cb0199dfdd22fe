import type { Severity } from '@hikeshi/contract'
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { SeverityChoice } from './SeverityChoice.tsx'
import type { DialogProps } from './shared-props.ts'

const LONG = 2000
const MINUTES_MAX = 1440

/** What the alignment agreed on. Every field may stay open. */
export function FinishAlignmentDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { alignment: named, talk } = words.screens.incident
  const [policy, setPolicy] = useState(incident.policy ?? '')
  const [worstCase, setWorstCase] = useState(incident.worstCase ?? '')
  const [worstCaseCheck, setWorstCaseCheck] = useState(incident.worstCaseCheck ?? '')
  const [minutes, setMinutes] = useState<number | string>(incident.nextUpdateMinutes ?? '')
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
        worstCaseCheck,
        ...(typeof minutes === 'number' ? { nextUpdateMinutes: minutes } : {}),
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
      <SeverityChoice
        value={severity}
        onChange={setSeverity}
        lowers={lowers}
        reason={reason}
        onReason={setReason}
      />
      <Textarea
        autosize
        minRows={2}
        label={named.worstCase}
        description={named.worstCaseHelp}
        maxLength={LONG}
        value={worstCase}
        onChange={(event) => setWorstCase(event.currentTarget.value)}
      />
      <TextInput
        label={talk.worstCaseCheck}
        maxLength={LONG}
        value={worstCaseCheck}
        onChange={(event) => setWorstCaseCheck(event.currentTarget.value)}
      />
      <NumberInput
        label={talk.nextUpdate}
        min={1}
        max={MINUTES_MAX}
        allowDecimal={false}
        value={minutes}
        onChange={setMinutes}
      />
    </ActDialog>
  )
}
