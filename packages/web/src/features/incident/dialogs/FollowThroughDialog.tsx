import type { Incident } from '@hikeshi/contract'
import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

type Form = NonNullable<NonNullable<Incident['followThrough']>['form']>

/** Who leads the cause, who writes the report, by when, and where. */
export function FollowThroughDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { onward: named } = words.screens.incident
  const before = incident.followThrough
  const [causeLead, setCauseLead] = useState(before?.causeLead?.id ?? null)
  const [reportLead, setReportLead] = useState(before?.reportLead?.id ?? null)
  const [due, setDue] = useState(before?.due ?? '')
  const [form, setForm] = useState<Form>(before?.form ?? 'in_channel')
  const settle = useAct(
    number,
    () =>
      api.incidents.followThrough({
        incident: number,
        form,
        ...(causeLead ? { causeLead } : {}),
        ...(reportLead ? { reportLead } : {}),
        ...(due === '' ? {} : { due }),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      act={settle}
      onSubmit={() => settle.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <PersonSelect label={named.causeLead} value={causeLead} onChange={setCauseLead} />
      <PersonSelect label={named.reportLead} value={reportLead} onChange={setReportLead} />
      <TextInput
        type="date"
        label={named.due}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Input.Wrapper label={named.form} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={named.form}
          data={(['in_channel', 'meeting'] as const).map((value) => ({
            value,
            label: named.forms[value],
          }))}
          value={form}
          onChange={setForm}
        />
      </Input.Wrapper>
    </ActDialog>
  )
}
