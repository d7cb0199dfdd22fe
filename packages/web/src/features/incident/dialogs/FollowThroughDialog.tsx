import type { Incident } from '@hikeshi/contract'
import { Group, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

type Form = Exclude<NonNullable<Incident['followThrough']>['form'], 'waived' | null>

const FORMS: readonly Form[] = ['in_channel', 'meeting']

/** Who leads the cause, who writes the report, by when, and where. */
export function FollowThroughDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { onward: named } = words.screens.incident
  const before = answerOf(incident)
  const [causeLead, setCauseLead] = useState(before.causeLead)
  const [reportLead, setReportLead] = useState(before.reportLead)
  const [due, setDue] = useState(before.due)
  const [form, setForm] = useState<Form | null>(before.form)
  const settle = useAct(
    number,
    () =>
      api.incidents.followThrough({
        incident: number,
        ...(causeLead ? { causeLead } : {}),
        ...(reportLead ? { reportLead } : {}),
        ...(form ? { form } : {}),
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
      <Radio.Group label={named.form} value={form} onChange={(value) => setForm(value)}>
        <Group gap="lg" mt="xs">
          {FORMS.map((value) => (
            <Radio key={value} value={value} label={named.forms[value]} />
          ))}
        </Group>
      </Radio.Group>
    </ActDialog>
  )
}

/** What was answered before, to be changed. */
function answerOf({ followThrough: said }: Incident) {
  if (!said) return { causeLead: null, reportLead: null, due: '', form: null }
  const { causeLead, reportLead, due, form } = said
  return {
    causeLead: causeLead?.id ?? null,
    reportLead: reportLead?.id ?? null,
    due: due ?? '',
    form: form === 'waived' ? null : form,
  }
}
