import type { Measure } from '@hikeshi/contract'
import { TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { isPutOff, type MeasureFields } from './measure-form.ts'

const TEXT_MAX = 1000
const REASON_MAX = 500

/** How we will know that it works; and why its day was put off, if it was. */
export function MeasureCheck(props: {
  readonly measure: Measure | null
  readonly fields: MeasureFields
  readonly onChange: (changed: Partial<MeasureFields>) => void
}) {
  const { measure: named } = useWords().words.screens.followUps
  const { measure, fields, onChange } = props

  return (
    <>
      {isPutOff(measure, fields.due) && (
        <TextInput
          withAsterisk
          label={named.dueReason}
          description={named.dueReasonHelp}
          maxLength={REASON_MAX}
          value={fields.dueReason}
          onChange={(event) => onChange({ dueReason: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={named.verification}
        description={named.verificationHelp}
        maxLength={TEXT_MAX}
        value={fields.verification ?? ''}
        onChange={(event) => onChange({ verification: event.currentTarget.value || null })}
      />
    </>
  )
}
