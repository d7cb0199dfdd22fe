import type { IncidentCan, Prompt } from '@hikeshi/contract'
import { isActive } from '../nudge/snapshot.ts'
import type { Wish } from './prompts.ts'
import type { Seen } from './seen.ts'

const NOTHING_MORE = {}

/** A step that moves the incident along: wanted where the guards allow it and `also` holds. */
function step(
  prompt: Prompt,
  urgency: number,
  allowed: keyof IncidentCan,
  also: (seen: Seen) => boolean = () => true,
): Wish {
  return {
    prompt,
    urgency,
    phases: null,
    wanted: (seen) => (seen.can[allowed] && also(seen) ? NOTHING_MORE : null),
  }
}

const active = ({ snapshot }: Seen): boolean => isActive(snapshot)

/** What waits for me, then command, then what the phase asks for. */
export const lifecycleWishes: readonly Wish[] = [
  step('acceptCommand', 1000, 'acceptCommand'),
  step('decideClose', 990, 'decideClose'),
  step('declareConvergence', 980, 'declareConvergence', ({ proposed }) => proposed),
  {
    prompt: 'agree',
    urgency: 970,
    phases: null,
    wanted: (seen) => (proposalWaits(seen) ? NOTHING_MORE : null),
  },
  step('join', 960, 'join', isNew),
  step('takeCommand', 850, 'takeCommand', (seen) => {
    return active(seen) && seen.snapshot.commander === null
  }),
  step('setSeverity', 640, 'setSeverity', (seen) => {
    return active(seen) && seen.snapshot.incident.severity === null
  }),
  step('writeImpact', 630, 'edit', (seen) => {
    return active(seen) && seen.snapshot.incident.impact === null
  }),
  step('startAlignment', 620, 'startAlignment'),
  step('finishAlignment', 620, 'finishAlignment'),
  step('skipAlignment', 610, 'skipAlignment'),
  step('recordMitigation', 900, 'edit', lacksMitigation),
  step('monitor', 420, 'monitor'),
  step('proposeConvergence', 410, 'proposeConvergence', mayPropose),
  step('resumeResponse', 400, 'resumeResponse'),
  step('returned', 395, 'writeReport', ({ returned }) => returned),
  step('writeReport', 390, 'writeReport', (seen) => !active(seen) && seen.missing > 0),
  step('requestClose', 390, 'requestClose', ({ missing }) => missing === 0),
  {
    prompt: 'readReport',
    urgency: 10,
    phases: ['closed'],
    wanted: () => NOTHING_MORE,
  },
]

function isNew({ snapshot, can, viewer }: Seen): boolean {
  const joined = snapshot.people.some(({ person }) => person === viewer)
  return isActive(snapshot) && !can.edit && !joined
}

/** Stopping the harm comes before its cause: it is asked as soon as work begins. */
function lacksMitigation({ snapshot }: Seen): boolean {
  const acted = snapshot.entries.some(({ kind }) => kind === 'action')
  return snapshot.incident.state === 'responding' && !acted
}

/** From the start one may say that it is over; as a next step it shows once somebody is at work. */
function mayPropose(seen: Seen): boolean {
  const { state } = seen.snapshot.incident
  return (state === 'responding' || state === 'monitoring') && !seen.proposed
}

/** A proposal stands, and I may agree to it, or declare all the same. */
function proposalWaits({ proposed, can }: Seen): boolean {
  return proposed && (can.agree || (can.overrideConvergence && !can.declareConvergence))
}
