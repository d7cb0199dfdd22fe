import { briefFor, briefOfAny } from '../actions/brief.ts'
import type { SlackCall } from '../call.ts'
import { writtenForm, outcomeForm } from '../forms/alignment.ts'
import { similarList } from '../forms/afterwards.ts'
import { incidentOf, me } from '../forms/answers.ts'
import { boardForm, timesForm } from '../forms/board.ts'
import { severityIn } from '../forms/choices.ts'
import { declareForm, proposeForm } from '../forms/convergence.ts'
import { dismissForm, mergeForm } from '../forms/setting-aside.ts'
import { followThroughForm, watchForm } from '../forms/lifecycle.ts'
import { handoverForm, visibilityForm } from '../forms/people.ts'
import { rolesList } from '../forms/roles.ts'
import { question } from '../forms/questions.ts'
import { severityForm } from '../forms/severity.ts'
import { say, updateForm } from '../forms/talk.ts'
import type { Verb } from './verb.ts'
import { about, personNamed, type Outcome, type Typed } from './define.ts'
import { digitsIn, numberIn } from './words-of.ts'

const ofOne = about('status', ['status', 'brief', '状況', 'いま', '要約'], (call, { incident }) =>
  briefFor(call, incident),
)

/** Where it stands. Where no incident is talked of and none is named: the one that is open, or which of them. */
const status: Verb = {
  ...ofOne,
  run: (call, rest) =>
    call.incident === null && numberIn(rest).number === null
      ? briefOfAny(call)
      : ofOne.run(call, rest),
}

/** Sets it at once where nothing has to be asked; the form otherwise, with what it would change. */
async function severity(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  const level = severityIn(`sev${digitsIn(text) ?? ''}`)
  if (level === undefined) return severityForm(call, incident)
  const reason = text.replace(/^\s*(?:sev)?\s*[\d０-９]\s*/iu, '').trim()
  const { severity: now } = await incidentOf(call, incident)
  if (now !== null && level > now && reason === '') return severityForm(call, incident, level)
  await call.api.incidents.setSeverity({
    incident,
    severity: level,
    ...(reason === '' ? {} : { reason }),
  })
}

/** Takes command, or asks whoever is named. */
async function commander(call: SlackCall, { incident, named }: Typed): Promise<Outcome> {
  const person = (await personNamed(call, named)) ?? me(call)
  await call.api.incidents.setRole({ incident, role: 'commander', person })
}

async function handover(call: SlackCall, { incident, named, text }: Typed): Promise<Outcome> {
  const to = await personNamed(call, named)
  if (to === null) return handoverForm(call, incident)
  await call.api.incidents.handOver({ incident, to, ...(text === '' ? {} : { note: text }) })
}

async function update(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return updateForm(call, incident)
  await say(call, incident, text)
}

/** The outcome of one that is under way; otherwise the short form in writing, or the call, as the house does it. */
async function align(call: SlackCall, { incident }: Typed): Promise<Outcome> {
  const { state, alignmentPlan, can } = await incidentOf(call, incident)
  if (state === 'aligning') return outcomeForm(call, incident)
  if (alignmentPlan.offer === 'form' || !can.startAlignment) return writtenForm(call, incident)
  await call.api.incidents.align({ incident, action: 'start' })
}

/** Proposes, or declares what has been agreed on. */
async function converge(call: SlackCall, { incident }: Typed): Promise<Outcome> {
  const { convergence, can } = await incidentOf(call, incident)
  return convergence && can.declareConvergence
    ? declareForm(call, incident)
    : proposeForm(call, incident)
}

async function agree(call: SlackCall, { incident }: Typed): Promise<Outcome> {
  await call.api.incidents.converge({ incident, action: 'agree' })
}

async function object(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return question(call, 'object', incident)
  await call.api.incidents.converge({ incident, action: 'object', text })
}

async function reopen(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return question(call, 'reopen', incident)
  await call.api.incidents.reopen({ incident, reason: text })
}

/** What moves an incident along. */
export const INCIDENT_VERBS = [
  status,
  about('sev', ['sev', 'severity', '重大度'], severity),
  about('commander', ['commander', 'command', 'ic', 'コマンダー', '指揮'], commander),
  about('handover', ['handover', 'hand-over', '交代', '引き継ぎ', '引継ぎ'], handover),
  about('update', ['update', '共有', '状況共有'], update),
  about('align', ['align', 'kickoff', 'すり合わせ', 'プレモーテム'], align),
  about('monitor', ['monitor', '様子見', '経過観察'], (call, { incident }) =>
    watchForm(call, incident),
  ),
  about('converge', ['converge', 'resolved', '収束'], converge),
  about('over', ['over', '収束宣言', '宣言'], (call, { incident }) => declareForm(call, incident)),
  about('agree', ['agree', '合意', '賛成'], agree),
  about('object', ['object', '反対'], object),
  about('board', ['board', 'impact', 'ボード', '影響'], (call, { incident }) =>
    boardForm(call, incident),
  ),
  about('times', ['times', '時刻'], (call, { incident }) => timesForm(call, incident)),
  about('roles', ['roles', 'role', '役割'], (call, { incident }) => rolesList(call, incident)),
  about('similar', ['similar', '似た事例', '類似'], (call, { incident }) =>
    similarList(call, incident),
  ),
  about('next', ['follow-through', 'onward', 'このあと'], (call, { incident }) =>
    followThroughForm(call, incident),
  ),
  about('dismiss', ['dismiss', '取り下げ', '取下げ'], (call, { incident }) =>
    dismissForm(call, incident),
  ),
  about('merge', ['merge', '統合'], (call, { incident }) => mergeForm(call, incident)),
  about('restore', ['restore', 'undo', '元に戻す'], (call, { incident }) =>
    question(call, 'restore', incident),
  ),
  about('reopen', ['reopen', '再開', '再発'], reopen),
  about('private', ['private', 'visibility', '非公開', '公開'], (call, { incident }) =>
    visibilityForm(call, incident),
  ),
] as const
