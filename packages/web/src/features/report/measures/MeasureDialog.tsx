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
  isReady,
  KINDS,
  type MeasureFields,
  sendMeasure,
} from './measure-form.ts'
import { MeasureCheck } from './MeasureCheck.tsx'
import { MeasureProgress } from './MeasureProgress.tsx'

const TEXT_MAX = 1000

/** Adds or changes a measure. Done asks for the proof. */
export function MeasureDialog(props: {
  readonly number: string
  readonly measure: Measure | null
  /** The day that a new one gets, unless somebody says otherwise. */
  readonly suggestedDue?: string | undefined
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { measure: more } = words.screens.followUps
  const [fields, setFields] = useState(() => fieldsOf(props.measure, props.suggestedDue ?? null))
  const set = (changed: Partial<MeasureFields>) => setFields((now) => ({ ...now, ...changed }))
  const send = useAct(
    props.number,
    () => sendMeasure(props.number, props.measure, fields),
    'inline',
  )
  return (
    <ActDialog
      title={props.measure ? named.edit(props.measure.text) : named.add}
      submit={props.measure ? named.save : named.addSubmit}
      ready={isReady(props.measure, fields)}
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
        description={props.measure ? null : more.ticks.join(' · ')}
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
          clearable
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
      <MeasureCheck measure={props.measure} fields={fields} onChange={set} />
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
      <MeasureProgress fields={fields} onChange={set} />
    </ActDialog>
  )
}
