import type { Entry, Incident } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'

export type Step = keyof Words['screens']['incident']['next']['steps']

const STEPS_MAX = 3

interface Seen {
  readonly incident: Incident
  readonly me: string
  readonly entries: readonly Entry[]
}

type Wanted = readonly [Step, (seen: Seen) => boolean]

/** The most urgent first: what waits for me, then command, then what the phase asks for. */
const WANTED: readonly Wanted[] = [
  ['acceptCommand', ({ incident }) => incident.can.acceptCommand],
  ['decideClose', ({ incident }) => incident.can.decideClose],
  ['declareConvergence', ({ incident }) => incident.can.declareConvergence],
  ['agree', proposalWaits],
  ['join', isNew],
  ['takeCommand', ({ incident }) => active(incident) && incident.can.takeCommand],
  ['setSeverity', (seen) => undecided(seen, 'severity') && seen.incident.can.setSeverity],
  ['writeImpact', (seen) => undecided(seen, 'impact') && seen.incident.can.edit],
  ['startAlignment', ({ incident }) => incident.can.startAlignment],
  ['finishAlignment', ({ incident }) => incident.can.finishAlignment],
  ['skipAlignment', ({ incident }) => incident.can.skipAlignment],
  ['recordMitigation', lacksMitigation],
  ['monitor', ({ incident }) => incident.can.monitor],
  ['proposeConvergence', mayPropose],
  ['resumeResponse', ({ incident }) => incident.can.resumeResponse],
  ['returned', wasReturned],
  ['writeReport', (seen) => seen.incident.can.writeReport && !active(seen.incident) && lacks(seen)],
  ['requestClose', (seen) => seen.incident.can.requestClose && !lacks(seen)],
  ['readReport', ({ incident }) => incident.state === 'closed'],
]

/** At most three next steps. What is allowed is the server's to say; here is only the order. */
export function nextSteps(seen: Seen): readonly Step[] {
  return WANTED.filter(([, wanted]) => wanted(seen))
    .map(([step]) => step)
    .slice(0, STEPS_MAX)
}

/** A proposal stands, and I may agree to it, or declare all the same. */
function proposalWaits({ incident: { can, convergence } }: Seen): boolean {
  if (convergence === null) return false
  return can.agree || (can.overrideConvergence && !can.declareConvergence)
}

/** The harm has not stopped, as far as anybody has agreed. */
function active({ convergedAt }: Incident): boolean {
  return convergedAt === null
}

function isNew({ incident, me }: Seen): boolean {
  const joined = incident.people.some(({ person }) => person.id === me)
  return active(incident) && incident.can.join && !incident.can.edit && !joined
}

function undecided({ incident }: Seen, field: 'impact' | 'severity'): boolean {
  return active(incident) && !incident[field]
}

function lacksMitigation({ incident, entries }: Seen): boolean {
  const acted = entries.some(({ kind }) => kind === 'action')
  return incident.state === 'responding' && incident.can.edit && !acted
}

/** From the start one may say that it is over; as a next step it shows once somebody is at work. */
function mayPropose({ incident }: Seen): boolean {
  const working = incident.state === 'responding' || incident.state === 'monitoring'
  return working && incident.can.proposeConvergence && incident.convergence === null
}

function wasReturned({ incident }: Seen): boolean {
  const { closeRequest } = incident
  return closeRequest !== null && !closeRequest.waiting && closeRequest.returned !== null
}

function lacks({ incident }: Seen): boolean {
  return incident.completeness.missing.some(({ hard }) => hard)
}
