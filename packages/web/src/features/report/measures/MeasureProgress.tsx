import type { Measure } from '@hikeshi/contract'
import { Select, TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { type MeasureFields, STATES } from './measure-form.ts'

const TEXT_MAX = 1000

/** How far it is; done asks for the proof. */
export function MeasureProgress(props: {
  readonly fields: MeasureFields
  readonly onChange: (changed: Partial<MeasureFields>) => void
}) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { measure: more } = words.screens.followUps
  const { fields, onChange } = props

  return (
    <>
      <Select
        label={named.state}
        data={STATES.map((value) => ({ value, label: named.states[value] }))}
        value={fields.state}
        allowDeselect={false}
        onChange={(state) => onChange({ state: state as Measure['state'] })}
      />
      <TextInput
        label={named.proof}
        description={named.proofHelp}
        withAsterisk={fields.state === 'done'}
        maxLength={TEXT_MAX}
        value={fields.proof ?? ''}
        onChange={(event) => onChange({ proof: event.currentTarget.value || null })}
      />
      {fields.state === 'done' && (
        <TextInput
          label={more.verified}
          description={more.verifiedHelp}
          maxLength={TEXT_MAX}
          value={fields.verified ?? ''}
          onChange={(event) => onChange({ verified: event.currentTarget.value || null })}
        />
      )}
    </>
  )
}
