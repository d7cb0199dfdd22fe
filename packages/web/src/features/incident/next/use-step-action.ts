import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import type { Step } from './next-steps.ts'

/** What the button of each step does. */
export function useStepAction() {
  const screen = useScreen()
  const navigate = useNavigate()
  const incident = screen.number
  const act = useAct(incident, (send: () => Promise<unknown>) => send())
  const report = () =>
    void navigate({ to: '/incidents/$number/report', params: { number: incident } })

  const actions: Readonly<Record<Step, () => void>> = {
    join: () => act.mutate(() => api.incidents.join({ incident, availability: 'now' })),
    acceptCommand: () =>
      act.mutate(() => api.incidents.acceptRole({ incident, role: 'commander' })),
    takeCommand: () =>
      act.mutate(() => api.incidents.setRole({ incident, role: 'commander', person: screen.me })),
    setSeverity: () => screen.open('severity'),
    writeImpact: () => screen.open('impact'),
    startAlignment: () => act.mutate(() => api.incidents.align({ incident, action: 'start' })),
    skipAlignment: () => screen.open('skipAlignment'),
    finishAlignment: () => screen.open('finishAlignment'),
    recordMitigation: () => screen.compose('action'),
    monitor: () => screen.open('monitor'),
    resumeResponse: () => screen.open('resume'),
    proposeConvergence: () => screen.open('propose'),
    agree: () => {
      screen.show('board')
      requestAnimationFrame(() => document.getElementById('convergence')?.focus())
    },
    declareConvergence: () => screen.open('declare'),
    writeReport: report,
    requestClose: () => screen.open('requestClose'),
    decideClose: report,
    readReport: report,
    returned: report,
  }
  return { actions, pending: act.isPending }
}
