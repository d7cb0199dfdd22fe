import type { Severity } from '@hikeshi/contract'
import { Select, TextInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'

const REASON_MAX = 500
const LEVELS: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4']

/** The severity as one field of a form; lowering it asks why. */
export function SeverityChoice(props: {
  readonly value: Severity | null
  readonly onChange: (severity: Severity | null) => void
  readonly lowers: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
}) {
  const { words } = useWords()
  const { alignment: named, severity: levels } = words.screens.incident
  const { severity: codes } = words.screens.common

  return (
    <>
      <Select
        label={named.severity}
        description={levels.help}
        data={LEVELS.map((level) => ({
          value: level,
          label: `${codes[level].code} ${codes[level].word}`,
        }))}
        value={props.value}
        onChange={(value) => props.onChange(value)}
      />
      {props.lowers && (
        <TextInput
          withAsterisk
          label={levels.reason}
          description={levels.reasonHelp}
          maxLength={REASON_MAX}
          value={props.reason}
          onChange={(event) => props.onReason(event.currentTarget.value)}
        />
      )}
    </>
  )
}
