import type { EntryKind, Origin } from '@hikeshi/contract'
import { Button, Group, Select, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { useWords } from '../../../words.tsx'
import { KINDS } from '../kinds.ts'
import { PersonSelect } from '../PersonSelect.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { GroundsSelect } from './GroundsSelect.tsx'

const TEXT_MAX = 4000
const DETAIL_MAX = 500
const ORIGINS: readonly Origin[] = ['system', 'user', 'support', 'staff']

export function EntryForm(props: { readonly onDone: () => void }) {
  const { words } = useWords()
  const { ledger, kinds, origins, cancel } = words.screens.incident
  const { number } = useScreen()
  const [kind, setKind] = useState<EntryKind>('fact')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [origin, setOrigin] = useState<Origin>('staff')
  const [actionKind, setActionKind] = useState<'mitigation' | 'permanent'>('mitigation')
  const [nextCheck, setNextCheck] = useState('')
  const [askedTo, setAskedTo] = useState<string | null>(null)
  const [basedOn, setBasedOn] = useState<string[]>([])
  const rests = kind === 'decision' || kind === 'status'
  const record = useAct(
    number,
    () =>
      api.entries.record({
        incident: number,
        kind,
        text,
        origin,
        ...(url.trim() === '' ? {} : { url }),
        ...(kind === 'action' ? { actionKind } : {}),
        ...(kind === 'hypothesis' ? { nextCheck } : {}),
        ...(kind === 'question' && askedTo ? { askedTo } : {}),
        ...(rests ? { basedOn } : {}),
      }),
    'inline',
  )

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') record.mutate(undefined, { onSuccess: props.onDone })
      }}
    >
      <Stack gap="sm">
        <Select
          label={ledger.kind}
          data={KINDS.map((value) => ({ value, label: kinds[value] }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value as EntryKind)}
        />
        <Textarea
          autosize
          minRows={2}
          label={ledger.text}
          withAsterisk
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {kind === 'action' && (
          <SegmentedControl
            size="xs"
            aria-label={ledger.actionKind}
            data={[
              { value: 'mitigation', label: ledger.mitigation },
              { value: 'permanent', label: ledger.permanent },
            ]}
            value={actionKind}
            onChange={setActionKind}
          />
        )}
        {kind === 'hypothesis' && (
          <TextInput
            label={ledger.nextCheck}
            maxLength={DETAIL_MAX}
            value={nextCheck}
            onChange={(event) => setNextCheck(event.currentTarget.value)}
          />
        )}
        {kind === 'question' && (
          <PersonSelect label={ledger.askedTo} value={askedTo} onChange={setAskedTo} />
        )}
        {rests && <GroundsSelect value={basedOn} onChange={setBasedOn} />}
        <TextInput
          type="url"
          label={ledger.url}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Select
          label={ledger.origin}
          data={ORIGINS.map((value) => ({ value, label: origins[value] }))}
          value={origin}
          allowDeselect={false}
          onChange={(value) => setOrigin(value as Origin)}
        />
        <ProblemNotice error={record.error} />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={record.isPending} disabled={text.trim() === ''}>
            {ledger.addSubmit}
          </Button>
          <Button size="xs" variant="default" onClick={props.onDone}>
            {cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
