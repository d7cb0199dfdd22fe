import type { ModalView } from '@slack/types'
import type { Answer, SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import { textInput } from './fields.ts'
import { incidentOf, privately } from './answers.ts'
import type { Form } from './form.ts'
import type { FormId } from './ids.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const SHORT = 500
const LONG = 2000

interface Question {
  readonly title: string
  readonly help?: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly max: number
  readonly submit: string
}

interface Asking {
  readonly ask: (call: SlackCall, incident: string) => Question | Promise<Question>
  /** `about`: what it is about, within the incident or by itself. */
  readonly send: (
    call: SlackCall,
    answer: { readonly incident: string; readonly about: string; readonly text: string },
  ) => Promise<unknown>
  /** Said to whoever sent it, where nothing else shows that it arrived. */
  readonly thanks?: (call: SlackCall) => Answer
}

/** The forms that ask for one text. */
export const QUESTIONS = {
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
  'todo-waive': {
    ask: ({ words }) => {
      const { todos } = words.screens.incident
      return {
        title: todos.waive,
        label: todos.waiveReason,
        required: true,
        max: SHORT,
        submit: todos.waive,
      }
    },
    send: ({ api }, { about, text }) => api.todos.waive({ todo: about, reason: text }),
  },
  inquiry: {
    ask: ({ words }) => {
      const { inquiries } = words.screens.console
      return {
        title: words.slack.forms.titles.inquiry,
        help: inquiries.help,
        label: inquiries.placeholder,
        required: true,
        max: 1000,
        submit: inquiries.send,
      }
    },
    send: ({ api }, { incident, text }) => api.inquiries.ask({ incident, text }),
    thanks: ({ words }) => privately(words.slack.forms.inquiryAsked),
  },
  'inquiry-answer': {
    ask: ({ words }) => {
      const { inquiries } = words.screens.console
      return {
        title: inquiries.answerTitle,
        label: inquiries.answer,
        required: true,
        max: LONG,
        submit: inquiries.answer,
      }
    },
    send: ({ api }, { about, text }) => api.inquiries.answer({ inquiry: about, answer: text }),
  },
  'topic-add': {
    ask: ({ words }) => {
      const { topics } = words.screens.console
      return {
        title: topics.add,
        label: topics.heading,
        hint: topics.placeholder,
        required: true,
        max: 200,
        submit: words.screens.incident.todos.addSubmit,
      }
    },
    send: ({ api }, { incident, text }) => api.topics.add({ incident, text }),
  },
  'topic-end': {
    ask: ({ words }) => {
      const { topics } = words.screens.console
      return {
        title: topics.endTitle,
        label: topics.outcome,
        hint: topics.outcomeHelp,
        max: 300,
        submit: topics.end,
      }
    },
    send: ({ api }, { incident, about, text }) =>
      api.topics.end({ incident, topic: about, ...(text === '' ? {} : { outcome: text }) }),
  },
  flow: {
    ask: ({ words }) => ({
      title: words.slack.forms.titles.flow,
      label: words.slack.forms.flow.label,
      hint: words.slack.forms.flow.hint,
      max: LONG,
      submit: words.screens.incident.room.send,
    }),
    send: ({ api }, { incident, text }) => api.reflections.flow({ incident, text }),
  },
} as const satisfies Readonly<Record<string, Asking>>

export type QuestionId = keyof typeof QUESTIONS
export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[]

/** Opens a form that asks for one text. */
export async function question(
  call: SlackCall,
  id: QuestionId & FormId,
  incident: string,
  about = '',
): Promise<ModalView> {
  const asking: Asking = QUESTIONS[id]
  const {
    title,
    help,
    label,
    hint,
    required = false,
    max,
    submit,
  } = await asking.ask(call, incident)
  return formOf(call, {
    id,
    title,
    submit,
    context: { incident, about },
    blocks: [
      ...(help ? [section(help)] : []),
      textInput({ id: 'text', label, ...(hint ? { hint } : {}), required, max, multiline: true }),
    ],
  })
}

/** What sending each of them does. */
export const QUESTION_FORMS = Object.fromEntries(
  QUESTION_IDS.map((id): [QuestionId, Form] => {
    const asking: Asking = QUESTIONS[id]
    return [
      id,
      sends({ rest: 'text' }, async (call, { context, text }) => {
        const { incident = '', about = '' } = context
        await asking.send(call, { incident, about, text: text('text') })
        return asking.thanks?.(call)
      }),
    ]
  }),
) as Readonly<Record<QuestionId, Form>>
