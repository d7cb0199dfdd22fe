import { reviewForm } from '../forms/review.ts'
import { partsOf } from './value.ts'
import { DONE, type SlackCall } from '../call.ts'
import { outcomeForm, skipForm, writtenForm } from '../forms/alignment.ts'
import { similarList } from '../forms/afterwards.ts'
import { does, incidentOf, me, opens, settling, shown } from '../forms/answers.ts'
import { boardForm, timesForm } from '../forms/board.ts'
import { declareForm, proposeForm } from '../forms/convergence.ts'
import { dismissForm, mergeForm } from '../forms/setting-aside.ts'
import { followThroughForm, watchForm } from '../forms/lifecycle.ts'
import { measureForm, measuresList } from '../forms/measures.ts'
import { postmortemForm } from '../forms/postmortem.ts'
import { handoverForm, later, summonForm, visibilityForm } from '../forms/people.ts'
import { roleForm, rolesList } from '../forms/roles.ts'
import { question } from '../forms/questions.ts'
import { reportList, requestClose, sectionForm } from '../forms/report.ts'
import { severityForm } from '../forms/severity.ts'
import { say, updateForm } from '../forms/talk.ts'
import type { Action } from './action.ts'
import { briefFor } from './brief.ts'
import { join } from './join.ts'

const available = (availability: 'now' | 'watching' | 'cannot'): Action =>
  does(({ api }, incident) => api.incidents.join({ incident, availability }))

/** A button that does it at once where it can be done so, and opens a form where it cannot. */
const doesOrOpens =
  (act: (call: SlackCall, value: string) => Promise<Parameters<typeof shown>[1] | null>): Action =>
  async (call, pressed) => {
    const view = await act(call, pressed.value)
    return view ? shown(pressed, view) : DONE
  }

/** Buttons of people and their availability. */
export const peopleActions = {
  'incident.join': join,
  'availability.now': available('now'),
  'availability.watching': available('watching'),
  'availability.cannot': available('cannot'),
  'availability.later': doesOrOpens(later),
  'summon.open': opens(summonForm),
  'roles.open': opens(rolesList),
  'role.take': does((call, incident, role) =>
    call.api.incidents.setRole({ incident, role: role || 'commander', person: me(call) }),
  ),
  'role.offer': opens(roleForm),
  'role.accept': does(({ api }, incident, role) => api.incidents.acceptRole({ incident, role })),
  'role.decline': does(({ api }, incident, role) => api.incidents.declineRole({ incident, role })),
  'handover.open': opens(handoverForm),
  'handover.accept': does(({ api }, incident) => api.incidents.acceptHandover({ incident })),
  'handover.decline': does(({ api }, incident) => api.incidents.declineHandover({ incident })),
  'owner-handover.open': opens((call, incident) => question(call, 'owner-handover', incident)),
  'visibility.open': opens(visibilityForm),
} as const satisfies Readonly<Record<string, Action>>

/** Where it stands, said to whoever asks. */
const openBrief: Action = async (call, { value }) => {
  const [incident] = partsOf(value)
  return briefFor(call, incident)
}

/** Nothing has changed: said in one line, and the clock of the next update starts again. */
const noChange: Action = async (call, { value }) => {
  await say(call, value, call.words.screens.console.nudges.noChange)
  return DONE
}

/** Declares where nothing is missing but the time it ended; otherwise the form says what is. */
const declare: Action = async (call, pressed) =>
  shown(pressed, await declareForm(call, pressed.value))

const approve: Action = async (call, pressed) => {
  const { completeness } = await incidentOf(call, pressed.value)
  if (completeness.missing.some(({ hard }) => hard)) {
    return shown(pressed, await reviewForm(call, pressed.value))
  }
  await call.api.incidents.decideClose({ incident: pressed.value, decision: 'approve' })
  return DONE
}

/** The review; of a request that somebody else has answered meanwhile, only that it is so. */
const review: Action = async (call, pressed) => {
  const { can, closeRequest } = await incidentOf(call, pressed.value)
  return closeRequest?.waiting === true || can.closeByException
    ? shown(pressed, await reviewForm(call, pressed.value))
    : settling(call.words.slack.forms.reviewOver)
}

/** Buttons that move an incident along. */
export const lifecycleActions = {
  'brief.open': openBrief,
  'board.open': opens((call, incident) => boardForm(call, incident)),
  'times.open': opens(timesForm),
  'severity.open': opens((call, incident) => severityForm(call, incident)),
  'update.open': opens((call, incident) => updateForm(call, incident)),
  'update.no-change': noChange,
  'align.start': does(({ api }, incident) => api.incidents.align({ incident, action: 'start' })),
  'align.open': opens(writtenForm),
  'align.outcome': opens(outcomeForm),
  'align.skip': opens(skipForm),
  'watch.open': opens(watchForm),
  'watch.resume': opens((call, incident) => question(call, 'resume', incident)),
  'converge.open': opens(proposeForm),
  'converge.agree': does(({ api }, incident) =>
    api.incidents.converge({ incident, action: 'agree' }),
  ),
  'converge.object': opens((call, incident) => question(call, 'object', incident)),
  'converge.resolve': opens((call, incident) => question(call, 'resolve', incident)),
  'converge.declare': declare,
  'follow-through.open': opens(followThroughForm),
  'archive.now': does(({ api }, incident) => api.incidents.archive({ incident })),
  'reopen.open': opens((call, incident) => question(call, 'reopen', incident)),
  'dismiss.open': opens(dismissForm),
  'merge.open': opens(mergeForm),
  'restore.open': opens((call, incident) => question(call, 'restore', incident)),
} as const satisfies Readonly<Record<string, Action>>

/** Buttons of the report and of what follows from it. */
export const reportActions = {
  'report.open': opens(reportList),
  'report.write': opens(sectionForm),
  'report.reopen': opens((call, incident) => question(call, 'report-reopen', incident)),
  'close.request': doesOrOpens(requestClose),
  'close.open': review,
  'close.approve': approve,
  'close.back': opens((call, incident) => question(call, 'close-back', incident)),
  'close.release': opens((call, incident) => question(call, 'close-release', incident)),
  'measures.open': opens(measuresList),
  'measure.add': opens((call, incident) => measureForm(call, incident)),
  'measure.change': opens(measureForm),
  'postmortem.open': opens(postmortemForm),
  'similar.open': opens(similarList),
  'similar.helped': does(({ api }, incident, past) =>
    api.cases.say({ incident, past, helped: true }),
  ),
} as const satisfies Readonly<Record<string, Action>>
