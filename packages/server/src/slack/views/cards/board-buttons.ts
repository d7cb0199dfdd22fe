import type { IncidentState } from '@hikeshi/contract'
import type { ActionsBlock } from '@slack/types'
import type { ActionId } from '../../actions/ids.ts'
import { valueOf } from '../../actions/value.ts'
import type { Room } from '../../project/living.ts'
import { actions, button, linkButton, type Element } from '../kit/index.ts'
import { reportOf } from './parts.ts'

type Named = keyof Room['words']['slack']['cards']['buttons']

interface Act {
  readonly text: Named
  readonly action: ActionId
  readonly style?: 'primary'
  /** Whether it makes sense as it stands; by default always. */
  readonly when?: (room: Room) => boolean
  /** What it carries besides the incident. */
  readonly also?: string
}

const nobodyCommands = ({ incident }: Room): boolean => incident.commander === null
const somebodyCommands = ({ incident }: Room): boolean => incident.commander !== null

const JOIN_TOO: Act = { text: 'join', action: 'incident.join' }
const JOIN: Act = { ...JOIN_TOO, style: 'primary' }
const COMMAND: Act = {
  text: 'command',
  action: 'role.take',
  also: 'commander',
  when: nobodyCommands,
}
const SEVERITY: Act = { text: 'severity', action: 'severity.open' }
const SUMMON: Act = { text: 'summon', action: 'summon.open' }
const LEDGER: Act = { text: 'ledger', action: 'ledger.open' }
const MATTERS: Act = { text: 'matters', action: 'board.open' }
const UPDATE: Act = { text: 'update', action: 'update.open' }
const NOTICES: Act = { text: 'notices', action: 'notices.open' }
const HANDOVER: Act = { text: 'handover', action: 'handover.open', when: somebodyCommands }
const CONVERGE: Act = {
  text: 'converge',
  action: 'converge.open',
  when: ({ incident }) => incident.convergence === null,
}
const REOPEN: Act = { text: 'reopen', action: 'reopen.open' }
const LEARN: readonly Act[] = [
  {
    text: 'onward',
    action: 'follow-through.open',
    style: 'primary',
    when: ({ incident }) => incident.followThrough === null,
  },
  { text: 'writeReport', action: 'report.open' },
  { text: 'measures', action: 'measures.open' },
  { text: 'postmortem', action: 'postmortem.open' },
  NOTICES,
  {
    text: 'requestClose',
    action: 'close.request',
    when: ({ incident }) => incident.closeRequest?.waiting !== true,
  },
  REOPEN,
]

/** What helps in each state, the likeliest first. Nobody is kept from the rest: commands and the web have all of it. */
const ACTS: Readonly<Record<IncidentState, readonly Act[]>> = {
  suspected: [
    JOIN,
    COMMAND,
    SEVERITY,
    { text: 'align', action: 'align.start' },
    { text: 'skip', action: 'align.skip' },
    LEDGER,
    MATTERS,
    SUMMON,
    { text: 'similar', action: 'similar.open' },
    { text: 'notIncident', action: 'dismiss.open' },
  ],
  aligning: [JOIN, COMMAND, SEVERITY, { text: 'outcome', action: 'align.outcome' }, LEDGER, SUMMON],
  responding: [
    JOIN,
    COMMAND,
    UPDATE,
    LEDGER,
    MATTERS,
    { text: 'addTodo', action: 'todo.add' },
    SEVERITY,
    SUMMON,
    NOTICES,
    HANDOVER,
    { text: 'watch', action: 'watch.open' },
    CONVERGE,
  ],
  monitoring: [
    { ...CONVERGE, style: 'primary' },
    { text: 'resume', action: 'watch.resume' },
    UPDATE,
    LEDGER,
    JOIN_TOO,
    COMMAND,
    NOTICES,
    HANDOVER,
  ],
  converged: LEARN,
  learning: LEARN,
  closed: [
    REOPEN,
    { text: 'reopenReport', action: 'report.reopen' },
    { text: 'archive', action: 'archive.now' },
  ],
  archived: [REOPEN],
  dismissed: [{ text: 'restore', action: 'restore.open' }],
  merged: [{ text: 'restore', action: 'restore.open' }],
}

/** The buttons of the board. They are the same for everybody: who may not is told so when they press. */
export function boardButtons(room: Room): readonly ActionsBlock[] {
  const { incident } = room
  const acts = ACTS[incident.state].filter((act) => act.when?.(room) ?? true)
  return actions(...reading(room), ...acts.map((act) => buttonOf(room, act)))
}

function reading({ incident, publicUrl, words }: Room): readonly (Element | null)[] {
  const { readReport } = words.slack.cards.buttons
  const written = ['learning', 'closed', 'archived'].includes(incident.state)
  return written ? [linkButton(readReport, reportOf(publicUrl, incident))] : []
}

function buttonOf({ incident, words }: Room, act: Act): Element {
  const { text, action, style, also } = act
  return button({
    text: words.slack.cards.buttons[text],
    action,
    value: also === undefined ? incident.id : valueOf(incident.id, also),
    ...(style ? { style } : {}),
  })
}
