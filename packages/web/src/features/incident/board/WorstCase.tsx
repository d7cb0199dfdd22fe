import { Button, Group, Text } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './board.module.css'
import { BoardText } from './BoardText.tsx'

/** The worst that could be true, what would rule it out, and whether that has been found out. */
export function WorstCase() {
  const { words } = useWords()
  const { board, worst } = words.screens.incident
  const { number, incident } = useScreen()
  const { worstCase, worstCaseCheck: check, worstCaseState: state, can } = incident
  const settle = useAct(number, (worstCaseState: 'real' | 'ruled_out' | '') =>
    api.incidents.edit({ incident: number, worstCaseState }),
  )
  const button = (to: 'real' | 'ruled_out' | '', word: string) => (
    <Button
      size="compact-xs"
      variant="default"
      disabled={settle.isPending}
      onClick={() => settle.mutate(to)}
    >
      {word}
    </Button>
  )

  const text = <BoardText field="worstCase" label={board.worstCase} empty={board.worstCaseEmpty} />
  if (!worstCase) return text

  return (
    <div>
      {text}
      {check && (
        <Text className={classes.quiet}>
          {worst.check}: {check}
        </Text>
      )}
      {state && <Text fw={600}>{state === 'real' ? worst.real : worst.ruledOut}</Text>}
      {can.edit && (
        <Group gap="xs" mt="xs">
          {state === null && button('ruled_out', worst.rule)}
          {state === null && button('real', worst.came)}
          {state !== null && button('', worst.again)}
        </Group>
      )}
    </div>
  )
}
