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
  const show = (part: 'board' | 'ledger' | 'todos', id?: string) => {
    screen.show(part)
    requestAnimationFrame(() => id && document.getElementById(id)?.focus())
  }

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
    summon: () => show('board', 'people'),
    showTopics: () => show('board', 'topics'),
    showTodos: () => show('todos'),
    showLedger: () => show('ledger'),
    answer: ({ about }) =>
      about?.startsWith('inq_') ? show('board', 'inquiries') : show('ledger'),
    openNotices: report,
    openReport: report,
  }
  return (name: NudgeAct, part: Part) => acts[name](part)
}
