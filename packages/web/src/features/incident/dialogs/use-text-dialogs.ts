import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'

interface TextQuestion {
  readonly title: string
  readonly help?: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string | null
  readonly required?: boolean
  readonly max: number
  readonly submit: string
  readonly send: (text: string) => Promise<unknown>
}

const SHORT = 500
const LONG = 2000

/** The dialogs that ask for one text. */
export function useTextDialogs() {
  return { ...useBoardDialogs(), ...useLifecycleDialogs(), ...useAgreementDialogs() }
}

function useBoardDialogs() {
  const { words } = useWords()
  const { header, board } = words.screens.incident
  const { number, incident } = useScreen()
  return {
    callUrl: {
      title: header.editCall,
      label: header.callUrl,
      hint: header.callHelp,
      initial: incident.callUrl,
      max: LONG,
      submit: board.save,
      send: (callUrl) => api.incidents.edit({ incident: number, callUrl }),
    },
    impact: {
      title: board.impact,
      label: board.impact,
      hint: board.impactEmpty,
      initial: incident.impact,
      max: LONG,
      submit: board.save,
      send: (impact) => api.incidents.edit({ incident: number, impact }),
    },
  } satisfies Record<string, TextQuestion> as Record<'callUrl' | 'impact', TextQuestion>
}

function useLifecycleDialogs() {
  const { words } = useWords()
  const { monitoring, reopening } = words.screens.incident
  const { number } = useScreen()
  return {
    monitor: {
      title: monitoring.title,
      label: monitoring.watch,
      hint: monitoring.watchHelp,
      max: SHORT,
      submit: monitoring.submit,
      send: (watch) => api.incidents.transition({ incident: number, to: 'monitoring', watch }),
    },
    resume: {
      title: monitoring.resumeTitle,
      label: monitoring.resumeReason,
      max: SHORT,
      submit: monitoring.resumeSubmit,
      send: (reason) => api.incidents.transition({ incident: number, to: 'responding', reason }),
    },
    reopen: {
      title: reopening.title,
      help: reopening.help,
      label: reopening.reason,
      required: true,
      max: SHORT,
      submit: reopening.submit,
      send: (reason) => api.incidents.reopen({ incident: number, reason }),
    },
  } satisfies Record<string, TextQuestion> as Record<'monitor' | 'reopen' | 'resume', TextQuestion>
}

function useAgreementDialogs() {
  const { words } = useWords()
  const { convergence, closing } = words.screens.incident
  const { number } = useScreen()
  return {
    object: {
      title: convergence.objectTitle,
      label: convergence.objectText,
      required: true,
      max: LONG,
      submit: convergence.objectSubmit,
      send: (text) => api.incidents.converge({ incident: number, action: 'object', text }),
    },
    resolve: {
      title: convergence.resolveTitle,
      label: convergence.resolveText,
      max: LONG,
      submit: convergence.resolveSubmit,
      send: (text) =>
        api.incidents.converge({ incident: number, action: 'resolve-objection', text }),
    },
    sendBack: {
      title: closing.sendBack,
      label: closing.comment,
      required: true,
      max: LONG,
      submit: closing.commentSubmit,
      send: (comment) =>
        api.incidents.decideClose({ incident: number, decision: 'return', comment }),
    },
  } satisfies Record<string, TextQuestion> as Record<
    'object' | 'resolve' | 'sendBack',
    TextQuestion
  >
}
