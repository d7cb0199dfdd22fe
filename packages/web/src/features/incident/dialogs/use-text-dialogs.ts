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
  return {
    ...useBoardDialogs(),
    ...useLifecycleDialogs(),
    ...useTurnDialogs(),
    ...useAgreementDialogs(),
  }
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
    policy: {
      title: board.policy,
      label: board.policy,
      hint: board.policyEmpty,
      initial: incident.policy,
      max: LONG,
      submit: board.save,
      send: (policy) => api.incidents.edit({ incident: number, policy }),
    },
    worstCase: {
      title: board.worstCase,
      label: board.worstCase,
      hint: board.worstCaseEmpty,
      initial: incident.worstCase,
      max: LONG,
      submit: board.save,
      send: (worstCase) => api.incidents.edit({ incident: number, worstCase }),
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
  } satisfies Record<string, TextQuestion> as Record<
    'callUrl' | 'impact' | 'policy' | 'worstCase',
    TextQuestion
  >
}

function useLifecycleDialogs() {
  const { words } = useWords()
  const { monitoring, reopening } = words.screens.incident
  const { number } = useScreen()
  return {
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
  } satisfies Record<string, TextQuestion> as Record<'reopen' | 'resume', TextQuestion>
}

function useTurnDialogs() {
  const { words } = useWords()
  const { aside, reportAgain, closer, ownership } = words.screens.incident
  const { severity: codes } = words.screens.common
  const { number, incident } = useScreen()
  return {
    restore: {
      title: aside.undoTitle,
      help: aside.undoHelp,
      label: aside.undoReason,
      required: true,
      max: SHORT,
      submit: aside.undoSubmit,
      send: (reason) => api.incidents.restore({ incident: number, reason }),
    },
    reopenReport: {
      title: reportAgain.title,
      help: reportAgain.help,
      label: reportAgain.reason,
      required: true,
      max: SHORT,
      submit: reportAgain.submit,
      send: (reason) => api.incidents.reopenReport({ incident: number, reason }),
    },
    ownerHandover: {
      title: ownership.title,
      help: ownership.help,
      label: ownership.note,
      required: true,
      max: SHORT,
      submit: ownership.submit,
      send: (note) => api.incidents.handOverOwnership({ incident: number, note }),
    },
    releaseCloser: {
      title: closer.title,
      help: closer.help(incident.severity ? codes[incident.severity].code : ''),
      label: closer.reason,
      max: SHORT,
      submit: closer.submit,
      send: (reason) => api.incidents.releaseCloser({ incident: number, reason }),
    },
  } satisfies Record<string, TextQuestion> as Record<
    'ownerHandover' | 'releaseCloser' | 'reopenReport' | 'restore',
    TextQuestion
  >
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
