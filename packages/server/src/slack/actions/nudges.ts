import type { NudgeAct, NudgeCode } from '@hikeshi/contract'
import { NudgeAct as Acts, NudgeCode as Codes } from '@hikeshi/contract'
import { UNRECORDED } from '../../features/nudges/index.ts'
import { DONE, type Answer, type SlackCall } from '../call.ts'
import { me, privately, settling } from '../forms/answers.ts'
import { link, Markup, paragraph, rich } from '../views/kit/index.ts'
import { lifecycleActions, peopleActions, reportActions } from './incident.ts'
import { ledgerActions, talkActions, todoActions } from './work.ts'
import type { Action, Pressed } from './action.ts'
import { partsOf, valueOf } from './value.ts'

interface About {
  readonly incident: string
  readonly nudge: string
  readonly code: NudgeCode
  readonly about: string
}

type Does = (call: SlackCall, pressed: Pressed, about: About) => Promise<Answer>

/** The same as another button does, about this incident. */
const like =
  (action: Action, ...more: readonly string[]): Does =>
  (call, pressed, { incident }) =>
    action(call, { ...pressed, value: valueOf(incident, ...more) })

/** What each button of a nudge does: always something that one can do elsewhere as well. */
const ACTS: Readonly<Record<NudgeAct, Does>> = {
  takeCommand: like(peopleActions['role.take'], 'commander'),
  askCommand: like(peopleActions['handover.open']),
  setSeverity: like(lifecycleActions['severity.open']),
  summon: like(peopleActions['summon.open']),
  noChange: like(lifecycleActions['update.no-change']),
  postUpdate: like(lifecycleActions['update.open']),
  openNotices: like(talkActions['notices.open']),
  showTodos: like(todoActions['todos.open']),
  askEveryone: async ({ api, words }, _pressed, { incident }) => {
    await api.messages.post({ incident, text: words.screens.console.nudges.askedEveryone })
    return DONE
  },
  showLedger: like(ledgerActions['ledger.open']),
  answer: (call, pressed, { incident, about }) =>
    about.startsWith('inq_')
      ? talkActions['inquiry.answer'](call, { ...pressed, value: valueOf(incident, about) })
      : ledgerActions['entry.answer'](call, { ...pressed, value: valueOf(incident, about) }),
  passCommand: like(peopleActions['handover.open']),
  askDeputy: like(peopleActions['role.offer'], 'deputy'),
  scribe: async (call, _pressed, { incident }) => {
    await call.api.incidents.setRole({ incident, role: 'scribe', person: me(call) })
    return DONE
  },
  showTopics: like(talkActions['topics.open']),
  attachEvidence: like(ledgerActions['entry.add'], 'evidence'),
  openReport: like(reportActions['report.open']),
  updateMeasure: (call, pressed, { incident, about }) =>
    about === ''
      ? reportActions['measures.open'](call, { ...pressed, value: incident })
      : reportActions['measure.change'](call, { ...pressed, value: valueOf(incident, about) }),
  talkItOver: showChannel,
  goThere: showChannel,
  openFollowUps: async ({ publicUrl, words }) => {
    const { title, intro } = words.screens.followUps
    const said = rich`${intro} ${link(`${publicUrl}/follow-ups`, title)}`
    return { kind: 'privately', message: paragraph(said, intro) }
  },
  proposeConvergence: like(lifecycleActions['converge.open']),
  watchOn: like(lifecycleActions['watch.open']),
}

/** The way to where the incident is talked of. */
async function showChannel(
  { workspace, words }: SlackCall,
  _pressed: Pressed,
  { incident }: About,
): Promise<Answer> {
  const channel = await workspace.channelOf(incident)
  const { talkThere, talkAnywhere } = words.slack.commands
  if (channel === null) return privately(talkAnywhere)
  const said = rich`${talkThere} ${new Markup(`<#${channel}>`)}`
  return { kind: 'privately', message: paragraph(said, talkThere) }
}

/** The button of a nudge: does it, and notes that it was of use. */
const act: Action = async (call, pressed) => {
  const about = aboutOf(pressed)
  const name = Acts.safeParse(partsOf(pressed.value)[4])
  if (about === null || !name.success) return DONE
  const answer = await ACTS[name.data](call, pressed, about)
  // What is never recorded is not noted here either.
  if (about.nudge !== UNRECORDED) await call.api.nudges.acted({ ...which(about), act: name.data })
  return answer
}

/** Why it was said. */
const why: Action = async (call, pressed) => {
  const about = aboutOf(pressed)
  if (about === null) return DONE
  const { items } = await call.api.nudges.list({ incident: about.incident })
  const part = items
    .flatMap(({ parts }) => parts)
    .find(({ code, about: what }) => code === about.code && (what ?? '') === about.about)
  return privately(part?.why ?? call.words.slack.commands.nudgeGone)
}

/** It is not said again in this incident. */
const notNeeded: Action = async (call, pressed) => {
  const about = aboutOf(pressed)
  if (about === null) return DONE
  if (about.nudge === UNRECORDED) return settling(call.words.slack.commands.nudgeRests)
  await call.api.nudges.dismiss(which(about))
  return settling(call.words.slack.commands.nudgeMuted)
}

export const nudgeActions = {
  'nudge.act': act,
  'nudge.why': why,
  'nudge.not-needed': notNeeded,
} as const satisfies Readonly<Record<string, Action>>

function aboutOf({ value }: Pressed): About | null {
  const [incident, nudge, code, about] = partsOf(value)
  const known = Codes.safeParse(code)
  return known.success ? { incident, nudge, code: known.data, about } : null
}

const which = ({ nudge, code, about }: About) => ({
  nudge,
  code,
  ...(about === '' ? {} : { about }),
})
