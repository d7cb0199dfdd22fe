import type { Measure } from '@hikeshi/contract'
import { Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { PersonSelect } from '../../incident/PersonSelect.tsx'
import { useAct } from '../../incident/use-act.ts'
import {
  CATEGORIES,
  fieldsOf,
  KINDS,
  type MeasureFields,
  sendMeasure,
  STATES,
} from './measure-form.ts'

const TEXT_MAX = 1000

/** Adds or changes a measure. Done asks for the proof. */
export function MeasureDialog(props: {
  readonly number: string
  readonly measure: Measure | null
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const [fields, setFields] = useState(() => fieldsOf(props.measure))
  const set = (changed: Partial<MeasureFields>) => setFields((now) => ({ ...now, ...changed }))
  const send = useAct(
    props.number,
    () => sendMeasure(props.number, props.measure?.id ?? null, fields),
    'inline',
  )
  const proven = fields.state !== 'done' || (fields.proof ?? '').trim() !== ''

  return (
    <ActDialog
      title={props.measure ? named.edit(props.measure.text) : named.add}
      submit={props.measure ? named.save : named.addSubmit}
      ready={fields.text.trim() !== '' && proven}
      act={send}
      onSubmit={() => send.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        withAsterisk
        label={named.text}
        maxLength={TEXT_MAX}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Group grow gap="sm">
        <Select
          label={named.kind}
          data={KINDS.map((value) => ({ value, label: named.kinds[value] }))}
          value={fields.kind}
          allowDeselect={false}
          onChange={(kind) => set({ kind: kind as Measure['kind'] })}
        />
        <Select
          label={named.category}
          data={CATEGORIES.map((value) => ({ value, label: named.categories[value] }))}
          value={fields.category}
          onChange={(category) => set({ category })}
        />
      </Group>
      <Group grow gap="sm">
        <PersonSelect
          label={named.owner}
          value={fields.owner}
          onChange={(owner) => set({ owner })}
        />
        <TextInput
          type="date"
          label={named.due}
          value={fields.due ?? ''}
          onChange={(event) => set({ due: event.currentTarget.value || null })}
        />
      </Group>
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={named.need}
          data={[
            { value: 'required', label: named.required },
            { value: 'continuing', label: named.continuing },
          ]}
          value={fields.required ? 'required' : 'continuing'}
          onChange={(need) => set({ required: need === 'required' })}
        />
        <Text size="xs" c="dimmed">
          {named.requiredHelp}
        </Text>
      </Stack>
      <Select
        label={named.state}
        data={STATES.map((value) => ({ value, label: named.states[value] }))}
        value={fields.state}
        allowDeselect={false}
        onChange={(state) => set({ state: state as Measure['state'] })}
      />
      <TextInput
        label={named.proof}
        description={named.proofHelp}
        withAsterisk={fields.state === 'done'}
        maxLength={TEXT_MAX}
        value={fields.proof ?? ''}
        onChange={(event) => set({ proof: event.currentTarget.value })}
      />
    </ActDialog>
  )
}
