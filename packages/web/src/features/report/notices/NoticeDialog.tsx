import type { Notice, NoticeState } from '@hikeshi/contract'
import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { useAct } from '../../incident/use-act.ts'

type Decided = Exclude<NoticeState, 'undecided'>
const STATES: readonly Decided[] = [
  'not_needed',
  'planned',
  'drafted',
  'approved',
  'published',
  'final',
]
const TEXT_MAX = 4000
const REASON_MAX = 500

/** Decides about one audience: no notice, with the reason, or how far the notice is. */
export function NoticeDialog(props: {
  readonly number: string
  readonly notice: Notice
  readonly onClose: () => void
}) {
  const { words, language } = useWords()
  const { notices: named } = words.screens.report
  const { number, notice } = props
  const [state, setState] = useState<Decided | null>(
    notice.state === 'undecided' ? null : notice.state,
  )
  const [text, setText] = useState(notice.text ?? '')
  const [reason, setReason] = useState(notice.reason ?? '')
  const [url, setUrl] = useState(notice.url ?? '')
  const without = state === 'not_needed'
  const change = useAct(
    number,
    (to: Decided) =>
      api.notices.change({
        incident: number,
        audience: notice.audience,
        state: to,
        ...(without ? { reason } : { text, ...(url.trim() === '' ? {} : { url }) }),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.change(notice.name[language])}
      submit={named.submit}
      ready={isReady({ state, reason, text })}
      act={change}
      onSubmit={() => state && change.mutate(state, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Radio.Group label={named.state} value={state} onChange={(value) => setState(value)}>
        <Stack gap="sm" mt="sm">
          {STATES.map((value) => (
            <Radio key={value} value={value} label={named.states[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {without && (
        <Textarea
          autosize
          withAsterisk
          label={named.reason}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {state && !without && (
        <>
          <Textarea
            autosize
            minRows={3}
            label={named.text}
            description={named.textHelp}
            maxLength={TEXT_MAX}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextInput
            type="url"
            label={named.url}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  )
}

/** No notice takes a reason; a draft takes its text. */
function isReady(given: {
  readonly state: Decided | null
  readonly reason: string
  readonly text: string
}): boolean {
  if (given.state === 'not_needed') return given.reason.trim() !== ''
  if (given.state === 'drafted') return given.text.trim() !== ''
  return given.state !== null
}
