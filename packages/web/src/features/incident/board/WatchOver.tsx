import { Button, Group, Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { type DialogName, useScreen } from '../screen.ts'

/** The time to watch is over: does it hold, is it seen for longer, or did it come back? */
export function WatchOver() {
  const { words } = useWords()
  const { watch: named, watching: next } = words.screens.incident
  const { incident, open } = useScreen()
  const { can } = incident
  const ways: readonly {
    readonly dialog: DialogName
    readonly word: string
    readonly may: boolean
  }[] = [
    { dialog: 'propose', word: next.holds, may: can.proposeConvergence },
    { dialog: 'monitor', word: next.goOn, may: can.prolongWatch },
    { dialog: 'resume', word: next.cameBack, may: can.resumeResponse },
  ]

  return (
    <>
      <Text fw={600} role="status">
        {named.over}
      </Text>
      <Group gap="xs" mt="sm">
        {ways
          .filter(({ may }) => may)
          .map(({ dialog, word }) => (
            <Button
              key={dialog}
              size="compact-sm"
              variant={dialog === 'propose' ? 'filled' : 'default'}
              onClick={() => open(dialog)}
            >
              {word}
            </Button>
          ))}
      </Group>
    </>
  )
}
