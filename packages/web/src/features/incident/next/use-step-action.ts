import type { Step } from '@hikeshi/contract'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { type Part, useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** What the button of each step does. */
export function useStepAction() {
  const screen = useScreen()
  const navigate = useNavigate()
  const { number: incident, me: person } = screen
  const act = useAct(incident, (send: () => Promise<unknown>) => send())
  const report = () =>
    void navigate({ to: '/incidents/$number/report', params: { number: incident } })

  const actions: Readonly<Record<Exclude<Step['prompt'], keyof typeof PLACES>, () => void>> = {
    join: () => act.mutate(() => api.incidents.join({ incident, availability: 'now' })),
    acceptCommand: () =>
      act.mutate(() => api.incidents.acceptRole({ incident, role: 'commander' })),
    takeCommand: () =>
      act.mutate(() => api.incidents.setRole({ incident, role: 'commander', person })),
    setSeverity: () => screen.open('severity'),
    writeImpact: () => screen.open('impact'),
    startAlignment: () =>
      screen.incident.alignmentPlan.offer === 'form'
        ? screen.open('alignInWriting')
        : act.mutate(() => api.incidents.align({ incident, action: 'start' })),
    skipAlignment: () => screen.open('skipAlignment'),
    finishAlignment: () => screen.open('finishAlignment'),
    recordMitigation: () => screen.compose('action'),
    monitor: () => screen.open('monitor'),
    resumeResponse: () => screen.open('resume'),
    proposeConvergence: () => screen.open('propose'),
    declareConvergence: () => screen.open('declare'),
    requestClose: () => screen.open('requestClose'),
    writeReport: report,
    decideClose: report,
    readReport: report,
    returned: report,
    settleLearning: report,
    postUpdate: () => screen.compose('status'),
    askObjections: () => screen.compose('decision'),
    checkEffect: () => screen.compose('fact'),
    checkChanges: () => screen.open('assign'),
    reviewPeople: () => screen.open('assign'),
    rest: () => screen.open('pass'),
    passCommand: () => screen.open('pass'),
  }
  const run = ({ prompt, about }: Step) => {
    if (!isPlace(prompt)) return actions[prompt]()
    const { part, id } = PLACES[prompt]
    screen.goTo(part, part === 'board' ? id : (about ?? id))
  }
  return { run, pending: act.isPending }
}

interface Place {
  readonly part: Part
  readonly id: string
}

/** Steps that are taken somewhere on the page: in which part, and where in it. */
const PLACES = {
  agree: { part: 'board', id: 'convergence' },
  answerInquiry: { part: 'board', id: 'inquiries' },
  promiseDue: { part: 'board', id: 'notices' },
  decideNotices: { part: 'board', id: 'notices' },
  seeRoster: { part: 'board', id: 'people' },
  ruleOutWorstCase: { part: 'board', id: 'worst-case' },
  openQuestion: { part: 'ledger', id: 'of-question' },
  staleHypothesis: { part: 'ledger', id: 'of-hypothesis' },
  reviewHypotheses: { part: 'ledger', id: 'of-hypothesis' },
  unacceptedTask: { part: 'todos', id: 'todos' },
  overdueTask: { part: 'todos', id: 'todos' },
  briefSupport: { part: 'todos', id: 'todos' },
} as const satisfies Partial<Record<Step['prompt'], Place>>

const isPlace = (prompt: Step['prompt']): prompt is keyof typeof PLACES => prompt in PLACES
