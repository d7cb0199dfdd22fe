import type { ScopeAnswers } from '@hikeshi/contract'
import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useWords } from '../../words.tsx'

const HARMS = ['none', 'some', 'severe'] as const
const REACHES = ['few', 'some', 'many'] as const
const CLAIMS = ['noticeable', 'prepare', 'sensitive', 'talkedAbout'] as const

/** What decides whom to tell. */
export function ScopeQuestions(props: {
  readonly answers: ScopeAnswers
  readonly onChange: (answers: ScopeAnswers) => void
}) {
  const { words } = useWords()
  const { scope: named } = words.screens.notices
  const { answers, onChange } = props

  return (
    <Stack gap="md">
      <TextInput
        label={named.products}
        value={answers.products ?? ''}
        maxLength={200}
        onChange={(event) => onChange({ ...answers, products: event.currentTarget.value })}
      />
      <Radio.Group
        label={named.harm}
        value={answers.harm}
        onChange={(harm) => onChange({ ...answers, harm })}
      >
        <Group gap="lg" mt="xs">
          {HARMS.map((harm) => (
            <Radio key={harm} value={harm} label={named.harms[harm]} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={named.reach}
        value={answers.reach}
        onChange={(reach) => onChange({ ...answers, reach })}
      >
        <Group gap="lg" mt="xs">
          {REACHES.map((reach) => (
            <Radio key={reach} value={reach} label={named.reaches[reach]} />
          ))}
        </Group>
      </Radio.Group>
      {CLAIMS.map((claim) => (
        <Checkbox
          key={claim}
          label={named[claim]}
          checked={answers[claim]}
          onChange={(event) => onChange({ ...answers, [claim]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  )
}
