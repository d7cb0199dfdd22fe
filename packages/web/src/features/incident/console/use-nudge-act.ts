import type { Nudge, NudgeAct } from '@hikeshi/contract'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

type Part = Nudge['parts'][number]

/** What each button of a nudge does: always something that one can do elsewhere as well. */
export function useNudgeAct() {
  const { words } = useWords()
  const { nudges } = words.screens.console
  const screen = useScreen()
  const navigate = useNavigate()
  const incident = screen.number
  const act = useAct(incident, (send: () => Promise<unknown>) => send())
  const send = (does: () => Promise<unknown>) => act.mutate(does)
  const report = () =>
    void navigate({ to: '/incidents/$number/report', params: { number: incident } })
  const { goTo } = screen

  const acts: Readonly<Record<NudgeAct, (part: Part) => void>> = {
    takeCommand: () =>
      send(() => api.incidents.setRole({ incident, role: 'commander', person: screen.me })),
    scribe: () =>
      send(() => api.incidents.setRole({ incident, role: 'scribe', person: screen.me })),
    noChange: () =>
      send(() => api.entries.record({ incident, kind: 'status', text: nudges.noChange })),
    askEveryone: () => send(() => api.messages.post({ incident, text: nudges.askedEveryone })),
    askCommand: () => screen.open('pass'),
    passCommand: () => screen.open('pass'),
    askDeputy: () => screen.open('pass'),
    setSeverity: () => screen.open('severity'),
    postUpdate: () => screen.compose('status'),
    attachEvidence: () => screen.compose('evidence'),
    summon: () => screen.open('summon'),
    showTopics: () => goTo('board', 'topics'),
    showTodos: ({ about }) => goTo('todos', about ?? undefined),
    showLedger: ({ about }) => goTo('ledger', about ?? undefined),
    answer: ({ about }) =>
      about?.startsWith('inq_') ? goTo('board', 'inquiries') : goTo('ledger', about ?? undefined),
    openNotices: () => goTo('board', 'notices'),
    openReport: report,
    updateMeasure: report,
    talkItOver: () => goTo('room'),
    goThere: () => goTo('room'),
    openFollowUps: () => void navigate({ to: '/follow-ups' }),
    proposeConvergence: () => screen.open('propose'),
    watchOn: () => screen.open('monitor'),
  }
  return (name: NudgeAct, part: Part) => acts[name](part)
}
