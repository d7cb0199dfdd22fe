import { changeForm } from '../forms/changing.ts'
import { DONE } from '../call.ts'
import { pulseForm } from '../forms/afterwards.ts'
import { does, opens } from '../forms/answers.ts'
import { entryForm, ledgerList } from '../forms/ledger.ts'
import { decideForm, noticesList } from '../forms/notices.ts'
import { draftForm, chooseTemplate } from '../forms/drafting.ts'
import { publishForm } from '../forms/publishing.ts'
import { question } from '../forms/questions.ts'
import { joinSimilar, openRaise, openRaiseFromMessage, redrawRaise } from '../forms/raise.ts'
import { settleForm } from '../forms/settling.ts'
import { redrawSeverity } from '../forms/severity.ts'
import { breakOutForm, topicsList } from '../forms/talk.ts'
import { askForm, todoForm, todosList } from '../forms/todos.ts'
import type { Action } from './action.ts'
import { partsOf } from './value.ts'

/** Buttons of to-dos. */
export const todoActions = {
  'todos.open': opens(todosList),
  'todo.add': opens((call, incident) => todoForm(call, incident)),
  'todo.take': does(({ api }, todo) => api.todos.take({ todo })),
  'todo.ask': opens(askForm),
  'todo.accept': does(({ api }, todo) => api.todos.accept({ todo })),
  'todo.pass': does(({ api }, todo) => api.todos.pass({ todo })),
  'todo.help': does(({ api }, todo) => api.todos.help({ todo })),
  'todo.done': does(({ api }, todo) => api.todos.done({ todo })),
  'todo.undo': does(({ api }, todo) => api.todos.undo({ todo })),
  'todo.waive': opens((call, todo) => question(call, 'todo-waive', '', todo)),
} as const satisfies Readonly<Record<string, Action>>

/** A menu of what can be done about a to-do: the value says which. */
export const moreAboutTodo: Action = async (call, pressed) => {
  const [act, todo] = partsOf(pressed.value)
  const action = Object.entries(todoActions).find(([id]) => id === `todo.${act}`)?.[1]
  return action ? action(call, { ...pressed, value: todo }) : DONE
}

const settles = (outcome: 'confirmed' | 'rejected' | 'answered'): Action =>
  opens((call, incident, entry) => settleForm(call, incident, entry, outcome))

/** Buttons of the ledger. */
export const ledgerActions = {
  'ledger.open': opens(ledgerList),
  'entry.add': opens((call, incident, kind) => entryForm(call, incident, kind)),
  'entry.open': opens(changeForm),
  'entry.confirm': settles('confirmed'),
  'entry.reject': settles('rejected'),
  'entry.answer': settles('answered'),
  'entry.done': does(({ api }, _incident, entry) => api.entries.change({ entry, state: 'done' })),
  'entry.did-not-hold': does(({ api }, _incident, entry) =>
    api.entries.change({ entry, state: 'did_not_hold' }),
  ),
  'entry.withdraw': does(({ api }, _incident, entry) => api.entries.withdraw({ entry })),
} as const satisfies Readonly<Record<string, Action>>

/** Buttons of notices, topics, questions, raising, and of what comes afterwards. */
export const talkActions = {
  'notices.open': opens(noticesList),
  'notice.decide': opens(decideForm),
  'notice.draft': opens((call, incident, audience) => draftForm(call, incident, audience)),
  'notice.approve': does(({ api }, incident, audience) =>
    api.notices.change({ incident, audience, state: 'approved' }),
  ),
  'notice.publish': opens(publishForm),
  'notice.template': chooseTemplate,
  'topics.open': opens(topicsList),
  'topic.add': opens((call, incident) => question(call, 'topic-add', incident)),
  'topic.begin': does(({ api }, incident, topic) =>
    api.topics.move({ incident, topic, to: 'current' }),
  ),
  'topic.park': does(({ api }, incident, topic) =>
    api.topics.move({ incident, topic, to: 'parked' }),
  ),
  'topic.break-out': opens(breakOutForm),
  'topic.end': opens((call, incident, topic) => question(call, 'topic-end', incident, topic)),
  'inquiry.ask': opens((call, incident) => question(call, 'inquiry', incident)),
  'inquiry.answer': opens((call, incident, inquiry) =>
    question(call, 'inquiry-answer', incident, inquiry),
  ),
  'raise.open': openRaise,
  'raise.from-message': openRaiseFromMessage,
  'raise.title': redrawRaise,
  'raise.type': redrawRaise,
  'similar.join': joinSimilar,
  'severity.choice': redrawSeverity,
  'reflection.flow': opens((call, incident) => question(call, 'flow', incident)),
  'reflection.pulse': opens(pulseForm),
} as const satisfies Readonly<Record<string, Action>>
