import type { SettingsPartView } from '@hikeshi/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import type { Draft } from './use-draft.ts'

/** For whoever may not change this part now: how to propose it as it should be. */
export function ProposeBar(props: {
  readonly part: SettingsPartView
  readonly draft: Draft
  readonly proposing: boolean
  readonly onChange: (proposing: boolean) => void
}) {
  const { propose } = useWords().words.screens.settings
  const { part, draft, proposing, onChange } = props

  return (
    <Stack gap="xs" align="flex-start">
      {proposing && (
        <Text size="sm" role="status">
          {part.lock ? propose.lockedHelp : propose.help}
        </Text>
      )}
      <Group gap="sm">
        {proposing ? (
          !draft.changed && (
            <Button size="xs" variant="default" onClick={() => onChange(false)}>
              {propose.stop}
            </Button>
          )
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBulb size="1.2em" aria-hidden />}
            onClick={() => onChange(true)}
          >
            {propose.start}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
