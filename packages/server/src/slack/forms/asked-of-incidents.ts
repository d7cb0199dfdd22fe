import { incidentOf } from './answers.ts'
import { LONG, SHORT, type Asking } from './asking.ts'

/** The forms that ask for one text, and move an incident along. */
export const INCIDENT_QUESTIONS = {
  resume: {
    ask: ({ words }) => {
      const { monitoring } = words.screens.incident
      return {
        title: monitoring.resumeTitle,
        label: monitoring.resumeReason,
        max: SHORT,
        submit: monitoring.resumeSubmit,
      }
    },
    send: ({ api }, { incident, text }) =>
      api.incidents.transition({ incident, to: 'responding', reason: text }),
  },
  reopen: {
    ask: ({ words }) => {
      const { reopening } = words.screens.incident
      return {
        title: reopening.title,
        help: reopening.help,
        label: reopening.reason,
        required: true,
        max: SHORT,
        submit: reopening.submit,
      }
    },
    send: ({ api }, { incident, text }) => api.incidents.reopen({ incident, reason: text }),
  },
  restore: {
    ask: ({ words }) => {
      const { aside } = words.screens.incident
      return {
        title: aside.undoTitle,
        help: aside.undoHelp,
        label: aside.undoReason,
        required: true,
        max: SHORT,
        submit: aside.undoSubmit,
      }
    },
    send: ({ api }, { incident, text }) => api.incidents.restore({ incident, reason: text }),
  },
  'report-reopen': {
    ask: ({ words }) => {
      const { reportAgain } = words.screens.incident
      return {
        title: reportAgain.title,
        help: reportAgain.help,
        label: reportAgain.reason,
        required: true,
        max: SHORT,
        submit: reportAgain.submit,
      }
    },
    send: ({ api }, { incident, text }) => api.incidents.reopenReport({ incident, reason: text }),
  },
  'owner-handover': {
    ask: ({ words }) => {
      const { ownership } = words.screens.incident
      return {
        title: words.slack.forms.titles.ownerHandover,
        label: ownership.note,
        hint: ownership.help,
        required: true,
        max: SHORT,
        submit: ownership.submit,
      }
    },
    send: ({ api }, { incident, text }) =>
      api.incidents.handOverOwnership({ incident, note: text }),
  },
  'close-release': {
    ask: async (call, id) => {
      const { words } = call
      const { severity } = await incidentOf(call, id)
      return {
        title: words.slack.forms.titles.releaseCloser,
        help: words.screens.incident.closer.help(
          severity ? words.labels.severitiesShort[severity] : words.labels.severityUnset,
        ),
        label: words.screens.incident.closer.reason,
        max: SHORT,
        submit: words.screens.incident.closer.submit,
      }
    },
    send: ({ api }, { incident, text }) => api.incidents.releaseCloser({ incident, reason: text }),
  },
  object: {
    ask: ({ words }) => {
      const { convergence } = words.screens.incident
      return {
        title: convergence.objectTitle,
        label: convergence.objectText,
        required: true,
        max: LONG,
        submit: convergence.objectSubmit,
      }
    },
    send: ({ api }, { incident, text }) =>
      api.incidents.converge({ incident, action: 'object', text }),
  },
  resolve: {
    ask: ({ words }) => {
      const { convergence } = words.screens.incident
      return {
        title: words.slack.forms.titles.resolve,
        label: convergence.resolveText,
        max: LONG,
        submit: words.slack.forms.submits.resolve,
      }
    },
    send: ({ api }, { incident, text }) =>
      api.incidents.converge({ incident, action: 'resolve-objection', text }),
  },
  'close-back': {
    ask: ({ words }) => {
      const { closing } = words.screens.incident
      return {
        title: closing.sendBack,
        label: closing.comment,
        required: true,
        max: LONG,
        submit: closing.commentSubmit,
      }
    },
    send: ({ api }, { incident, text }) =>
      api.incidents.decideClose({ incident, decision: 'return', comment: text }),
  },
} as const satisfies Readonly<Record<string, Asking>>
