import type { Origin } from '@hikeshi/contract'
import { Button, Group, Input, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'

const TEXT_MAX = 4000
const ORIGINS: readonly Origin[] = ['system', 'user', 'support', 'staff']
const LINK = /https?:\/\/\S+/i

/** Evidence that is not in the ledger yet: what was seen, and who or what says so. */
export function NewEvidence(props: {
  readonly number: string
  readonly onAdded: (entry: string) => void
}) {
  const { words } = useWords()
  const { convergence: named, origins, ledger } = words.screens.incident
  const [text, setText] = useState('')
  const [origin, setOrigin] = useState<Origin>('system')
  const record = useAct(props.number, () => {
    const url = LINK.exec(text)?.[0]
    return api.entries.record({
      incident: props.number,
      kind: 'evidence',
      text,
      origin,
      ...(url ? { url } : {}),
    })
  })
  const add = () =>
    record.mutate(undefined, {
      onSuccess: ({ id }) => {
        props.onAdded(id)
        setText('')
      },
    })

  return (
    <Stack gap="sm">
      <Textarea
        autosize
        label={named.newEvidence}
        description={named.newEvidenceHelp}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between" align="flex-end" gap="sm">
        <Input.Wrapper label={ledger.origin} labelElement="div">
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={ledger.origin}
            data={ORIGINS.map((value) => ({ value, label: origins[value] }))}
            value={origin}
            onChange={setOrigin}
          />
        </Input.Wrapper>
        <Button
          size="xs"
          variant="default"
          disabled={text.trim() === ''}
          loading={record.isPending}
          onClick={add}
        >
          {named.addEvidence}
        </Button>
      </Group>
    </Stack>
  )
}
