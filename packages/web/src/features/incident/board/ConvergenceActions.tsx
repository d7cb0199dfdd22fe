import { Button, Group } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** Agree, object, declare: as far as the server allows each. */
export function ConvergenceActions() {
  const { words } = useWords()
  const { convergence: named } = words.screens.incident
  const { number, incident, open } = useScreen()
  const { can } = incident
  const agree = useAct(number, () => api.incidents.converge({ incident: number, action: 'agree' }))

  return (
    <Group gap="xs">
      {can.agree && (
        <Button size="compact-sm" loading={agree.isPending} onClick={() => agree.mutate(undefined)}>
          {named.agree}
        </Button>
      )}
      {can.declareConvergence && (
        <Button size="compact-sm" onClick={() => open('declare')}>
          {named.declare}
        </Button>
      )}
      {can.object && (
        <Button size="compact-sm" variant="default" onClick={() => open('object')}>
          {named.object}
        </Button>
      )}
      {can.overrideConvergence && (
        <Button size="compact-sm" variant="subtle" onClick={() => open('declare')}>
          {named.overrideSubmit}
        </Button>
      )}
    </Group>
  )
}
