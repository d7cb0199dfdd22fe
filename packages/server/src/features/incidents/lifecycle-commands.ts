import type { DismissReason, Events } from '@hikeshi/contract'
import { archive, archiveWhenDue } from '../../domain/incident/archive.ts'
import { absorb, dismiss, merge, restore, splitOff } from '../../domain/incident/aside.ts'
import { endAlignmentTime } from '../../domain/incident/alignment.ts'
import { releaseCloser } from '../../domain/incident/close.ts'
import { noteSlackAway, noteSlackGap } from '../../domain/incident/slack-away.ts'
import { missCommander } from '../../domain/incident/expectations.ts'
import { followThrough } from '../../domain/incident/follow-through.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import { handOverOwnership } from '../../domain/incident/owner.ts'
import { endWatch, reopen, reopenReport } from '../../domain/incident/response.ts'
import { handOver } from '../../domain/incident/roles.ts'
import { restartUpdateClock, scheduleUpdate } from '../../domain/incident/updates.ts'
import { known } from '../../domain/refusal.ts'
import type { Aggregate } from '../../platform/spine.ts'
import type { FactNeeds } from './gather.ts'
import { readIncident } from './store.ts'
import { commandMaker, commandWith } from './verbs.ts'

interface Why {
  readonly reason?: string | undefined
}

type Because = Why & { readonly because?: DismissReason | undefined }

/** Going aside and coming back, passing on, clocks: commands beside the usual way of an incident. */
export function lifecycleCommands(of: Aggregate<Incident, IncidentEvent>, needs: FactNeeds) {
  const command = commandMaker(of, needs)
  return {
    dismiss: command<Because>(dismiss),
    merge: commandWith<Why & { readonly into: string }, Incident>(
      { of, needs },
      async (reads, { into }) => known(await readIncident(reads, into)),
      (incident, { more: target, reason }, context) => merge(incident, { target, reason }, context),
    ),
    restore: command<Why>(restore),
    reopen: command<Why>(reopen),
    reopenReport: command<Why>(reopenReport),
    archive: command<object>((incident, _, context) => archive(incident, context)),
    handOver: command<{ readonly to: string; readonly note?: string | undefined }>(handOver),
    followThrough: command<Parameters<typeof followThrough>[1]>(followThrough),
    handOverOwnership: command<{ readonly note: string }>(handOverOwnership),
    scheduleUpdate: command<{ readonly minutes: number }>(scheduleUpdate),
    releaseCloser: command<Why>(releaseCloser),
  }
}

/** What timers and other incidents ask for. */
export function followingCommands(of: Aggregate<Incident, IncidentEvent>, needs: FactNeeds) {
  const command = commandMaker(of, needs)
  const withSource = (
    verb: (incident: Incident, asked: { readonly source: Incident }) => readonly IncidentEvent[],
  ) =>
    commandWith<{ readonly source: string }, Incident>(
      { of, needs },
      async (reads, { source }) => known(await readIncident(reads, source)),
      (incident, { more: source }) => verb(incident, { source }),
    )
  return {
    endAlignmentTime: command<object>((incident, _, context) =>
      endAlignmentTime(incident, context),
    ),
    noteSlackAway: command<Events['incident.slack_away']>(noteSlackAway),
    noteSlackGap: command<Events['incident.slack_gap']>(noteSlackGap),
    missCommander: command<object>((incident, _, context) => missCommander(incident, context)),
    endWatch: command<{ readonly until: string }>(endWatch),
    archiveWhenDue: command<{ readonly closedAt: string }>(archiveWhenDue),
    restartUpdateClock: command<object>((incident, _, context) =>
      restartUpdateClock(incident, context),
    ),
    absorb: withSource(absorb),
    splitOff: withSource(splitOff),
  }
}
