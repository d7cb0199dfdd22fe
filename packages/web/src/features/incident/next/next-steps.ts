import type { Entry, Incident } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'

export type Step = keyof Words['screens']['incident']['next']['steps']

const STEPS_MAX = 3

interface Seen {
  readonly incident: Incident
  readonly me: string
  readonly entries: readonly Entry[]
}

/** At most three next steps, the most urgent first. What is allowed is the server's to say. */
export function nextSteps(seen: Seen): readonly Step[] {
  return [...mine(seen), ...command(seen), ...phase(seen)].slice(0, STEPS_MAX)
}

function mine({ incident, me }: Seen): readonly Step[] {
  const { can, closeRequest, convergence, people } = incident
  const joined = people.some(({ person }) => person.id === me)
  const agreed = convergence?.agreedBy.some(({ id }) => id === me) ?? false
  return wanted([
    ['acceptCommand', can.acceptCommand],
    ['decideClose', can.decideClose && (closeRequest?.waiting ?? false)],
    ['declareConvergence', can.declareConvergence && convergence?.unmet.length === 0],
    ['agree', can.agree && !agreed],
    ['join', can.join && !joined && incident.convergedAt === null],
  ])
}

function command({ incident }: Seen): readonly Step[] {
  const { can, convergedAt } = incident
  const active = convergedAt === null
  return wanted([
    ['takeCommand', active && can.takeCommand && incident.commander === null],
    ['setSeverity', active && can.setSeverity && incident.severity === null],
    ['writeImpact', active && can.edit && !incident.impact],
  ])
}

function phase({ incident, entries }: Seen): readonly Step[] {
  const { can, completeness, closeRequest, state } = incident
  const mitigated = entries.some(({ kind }) => kind === 'action')
  const written = completeness.missing.every(({ hard }) => !hard)
  const returned = closeRequest?.returned !== null && closeRequest?.waiting === false
  return wanted([
    ['startAlignment', can.startAlignment],
    ['finishAlignment', state === 'aligning' && can.finishAlignment],
    ['skipAlignment', can.skipAlignment],
    ['recordMitigation', state === 'responding' && can.post && !mitigated],
    ['monitor', can.monitor],
    ['proposeConvergence', can.proposeConvergence && state === 'monitoring'],
    ['resumeResponse', can.resumeResponse],
    ['proposeConvergence', can.proposeConvergence && state === 'responding'],
    ['returned', closeRequest !== null && returned],
    ['writeReport', can.writeReport && incident.convergedAt !== null && !written],
    ['requestClose', can.requestClose && written],
    ['readReport', state === 'closed'],
  ])
}

function wanted(steps: readonly (readonly [Step, boolean])[]): readonly Step[] {
  return steps.filter(([, now]) => now).map(([step]) => step)
}
