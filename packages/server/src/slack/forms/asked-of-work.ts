import { privately } from './answers.ts'
import { LONG, SHORT, type Asking } from './asking.ts'

/** The forms that ask for one text, about work and talk. */
export const WORK_QUESTIONS = {
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
