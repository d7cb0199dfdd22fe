import type { Severity } from '@hikeshi/contract'
import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { SeverityChoice } from './SeverityChoice.tsx'
import type { DialogProps } from './shared-props.ts'

const LONG = 2000

/** The alignment of a small team: approach, commander, severity, in writing. */
export function AlignInWritingDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { alignment: named, talk: said, plan } = words.screens.incident
  const [policy, setPolicy] = useState(incident.policy ?? '')
  const [severity, setSeverity] = useState<Severity | null>(incident.severity)
  const [reason, setReason] = useState('')
  const [commander, setCommander] = useState<string | null>(incident.commander?.id ?? null)
  const lowers = incident.severity !== null && severity !== null && severity > incident.severity
  const align = useAct(
    number,
    () =>
      api.incidents.align({
        incident: number,
        action: 'async',
        policy,
        ...(severity && severity !== incident.severity ? { severity } : {}),
        ...(lowers ? { reason } : {}),
        ...(commander && commander !== incident.commander?.id ? { commander } : {}),
      }),
    'inline',
  )

  const talk = useAct(
    number,
    () => api.incidents.align({ incident: number, action: 'start' }),
    'inline',
  )

  return (
    <ActDialog
      title={said.inWritingTitle}
      help={said.inWritingHelp}
      submit={named.submit}
      ready={!lowers || reason.trim() !== ''}
      act={talk.error ? talk : align}
      onSubmit={() => align.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {incident.can.startAlignment && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            loading={talk.isPending}
            onClick={() => talk.mutate(undefined, { onSuccess: onClose })}
          >
            {plan.talkInstead}
          </Button>
        </Group>
      )}
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
    </ActDialog>
  )
}
