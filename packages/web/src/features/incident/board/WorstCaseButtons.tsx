import { Button, Group } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** Rules it out or says that it came true, each by what shows it; or asks again. */
export function WorstCaseButtons({ settled }: { readonly settled: boolean }) {
  const { words } = useWords()
  const { worst } = words.screens.incident
  const { number, open } = useScreen()
  const again = useAct(number, () => api.incidents.edit({ incident: number, worstCaseState: '' }))
  const button = (word: string, press: () => void) => (
    <Button size="compact-xs" variant="default" disabled={again.isPending} onClick={press}>
      {word}
    </Button>
  )

  return (
    <Group gap="xs" mt="xs">
      {!settled && button(worst.rule, () => open('ruleOut'))}
      {!settled && button(worst.came, () => open('cameTrue'))}
      {settled && button(worst.again, () => again.mutate())}
    </Group>
  )
}
