import type { Postmortem } from '@hikeshi/contract'
import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { fromLocalInput, toLocalInput } from '../../incident/local-instant.ts'
import { PersonSelect } from '../../incident/PersonSelect.tsx'
import { useAct } from '../../incident/use-act.ts'

type Form = NonNullable<Postmortem['form']>
const FORMS: readonly Form[] = ['in_channel', 'meeting', 'waived']
const REASON_MAX = 500

/** Chooses how people look back together; not doing it takes a reason. */
export function PostmortemDialog(props: {
  readonly number: string
  readonly postmortem: Postmortem
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { postmortem: named } = words.screens.report
  const { number, postmortem } = props
  const [form, setForm] = useState<Form | null>(postmortem.form ?? postmortem.recommended.form)
  const [at, setAt] = useState(() => toLocalInput(postmortem.at))
  const [facilitator, setFacilitator] = useState<string | null>(postmortem.facilitator?.id ?? null)
  const [reason, setReason] = useState(postmortem.reason ?? '')
  const waived = form === 'waived'
  const decide = useAct(
    number,
    (chosen: Form) =>
      api.postmortem.decide({
        incident: number,
        form: chosen,
        ...(waived ? { reason } : {}),
        ...(!waived && at !== '' ? { at: fromLocalInput(at) } : {}),
        ...(!waived && facilitator ? { facilitator } : {}),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.choose}
      submit={named.submit}
      ready={form !== null && (!waived || reason.trim() !== '')}
      act={decide}
      onSubmit={() => form && decide.mutate(form, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Radio.Group label={named.form} value={form} onChange={(value) => setForm(value)}>
        <Stack gap="sm" mt="sm">
          {FORMS.map((value) => (
            <Radio
              key={value}
              value={value}
              label={named.forms[value]}
              description={named.formHelp[value]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {waived ? (
        <Textarea
          autosize
          withAsterisk
          label={named.reason}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : (
        <>
          <TextInput
            type="datetime-local"
            label={named.at}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          <PersonSelect label={named.facilitator} value={facilitator} onChange={setFacilitator} />
        </>
      )}
    </ActDialog>
  )
}
