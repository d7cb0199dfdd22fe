import type { Step } from '@hikeshi/contract'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** What the button of each step does. */
export function useStepAction() {
  const screen = useScreen()
  const navigate = useNavigate()
  const { number: incident, me: person } = screen
  const act = useAct(incident, (send: () => Promise<unknown>) => send())
  const report = () =>
    void navigate({ to: '/incidents/$number/report', params: { number: incident } })
  const show = (part: Part, id: string | null) => goTo(screen, part, id)

  const actions: Readonly<Record<Step['prompt'], (step: Step) => void>> = {
    join: () => act.mutate(() => api.incidents.join({ incident, availability: 'now' })),
    acceptCommand: () =>
      act.mutate(() => api.incidents.acceptRole({ incident, role: 'commander' })),
    takeCommand: () =>
      act.mutate(() => api.incidents.setRole({ incident, role: 'commander', person })),
    setSeverity: () => screen.open('severity'),
    writeImpact: () => screen.open('impact'),
    startAlignment: () => act.mutate(() => api.incidents.align({ incident, action: 'start' })),
    skipAlignment: () => screen.open('skipAlignment'),
    finishAlignment: () => screen.open('finishAlignment'),
    recordMitigation: () => screen.compose('action'),
    monitor: () => screen.open('monitor'),
    resumeResponse: () => screen.open('resume'),
    proposeConvergence: () => screen.open('propose'),
    agree: () => show('board', 'convergence'),
    declareConvergence: () => screen.open('declare'),
    requestClose: () => screen.open('requestClose'),
    writeReport: report,
    decideClose: report,
    readReport: report,
    returned: report,
    promiseDue: report,
    decideNotices: report,
    settleLearning: report,
    answerInquiry: () => show('board', 'inquiries'),
    openQuestion: () => show('ledger', null),
    staleHypothesis: () => show('ledger', null),
    ruleOutWorstCase: () => show('board', null),
    unacceptedTask: () => show('todos', null),
    overdueTask: () => show('todos', null),
    postUpdate: () => screen.compose('status'),
    briefSupport: () => screen.compose('status'),
    checkEffect: () => screen.compose('fact'),
    checkChanges: () => screen.open('assign'),
    reviewPeople: () => screen.open('assign'),
    rest: () => screen.open('pass'),
    passCommand: () => screen.open('pass'),
  }
  return { run: (step: Step) => actions[step.prompt](step), pending: act.isPending }
}

type Part = 'board' | 'ledger' | 'todos'

/** Shows a part of the page, and the keyboard goes on at this place of it. */
function goTo(screen: ReturnType<typeof useScreen>, part: Part, id: string | null): void {
  screen.show(part)
  requestAnimationFrame(() => id && document.getElementById(id)?.focus())
}
