import { valueOf } from '../actions/value.ts'
import { actions, bold, button, context, joined, linkButton, section } from '../views/kit/index.ts'
import { incidentOf, plainTitle, said, titleOf } from './parts.ts'
import type { Telling } from './telling.ts'
import type { Said } from './whisper.ts'

/** Somebody asks them to take a to-do. */
export async function sayTodo(telling: Telling): Promise<Said | null> {
  const { whisper, api, words, language } = telling
  const { whisper: w, cards } = words.slack
  const incident = await incidentOf(telling)
  const { items } = await api.todos.list({ incident: incident.id })
  const todo = items.find(
    ({ id, state, askedOf }) =>
      id === whisper.about && state === 'open' && askedOf?.id === whisper.person,
  )
  if (todo === undefined) return null
  const what = typeof todo.text === 'string' ? todo.text : todo.text[language]
  const blocks = [
    section(joined([bold(w.todo), what], '\n')),
    ...context(titleOf(telling, incident)),
    ...actions(
      button({ text: cards.todos.accept, action: 'todo.accept', value: todo.id, style: 'primary' }),
      button({ text: cards.todos.pass, action: 'todo.pass', value: todo.id }),
    ),
  ]
  return said(telling, { text: `${w.todo} ${what}`, blocks, place: 'direct' })
}

/** A question waits for their answer. */
export async function sayQuestion(telling: Telling): Promise<Said | null> {
  const { whisper, api, words } = telling
  const { whisper: w } = words.slack
  const incident = await incidentOf(telling)
  const { items } = await api.entries.list({ incident: incident.id, kind: 'question', limit: 100 })
  const question = items.find(
    ({ id, state, askedTo }) =>
      id === whisper.about && state === 'open' && askedTo?.id === whisper.person,
  )
  if (question === undefined) return null
  const line = w.question(words.labels.person(question.by.name))
  const value = valueOf(incident.id, question.id)
  const blocks = [
    section(joined([bold(line), question.text], '\n')),
    ...context(titleOf(telling, incident)),
    ...actions(button({ text: w.answer, action: 'entry.answer', value, style: 'primary' })),
  ]
  return said(telling, { text: `${line} ${question.text}`, blocks, place: 'aside' })
}

/** A report waits for their review. */
export async function sayCloser(telling: Telling): Promise<Said | null> {
  const { whisper, words } = telling
  const { whisper: w, home } = words.slack
  const incident = await incidentOf(telling)
  const { closeRequest, closers } = incident
  if (!closeRequest?.waiting || !closers.some(({ id }) => id === whisper.person)) return null
  const line = w.closer(words.labels.person(closeRequest.requestedBy.name))
  const value = incident.id
  const blocks = [
    section(joined([bold(line), titleOf(telling, incident)], '\n')),
    ...actions(
      button({ text: home.look, action: 'close.open', value, style: 'primary' }),
      linkButton(w.report, `${telling.publicUrl}/incidents/${incident.number}/report`),
    ),
  ]
  return said(telling, {
    text: `${line} ${plainTitle(telling, incident)}`,
    blocks,
    place: 'direct',
  })
}

/** The report came back: to whoever asked for the close, with what should be mended. */
export async function sayReturned(telling: Telling): Promise<Said | null> {
  const { whisper, words } = telling
  const { whisper: w, cards } = words.slack
  const incident = await incidentOf(telling)
  const { closeRequest } = incident
  const returned = closeRequest?.returned
  if (!returned || closeRequest.waiting || closeRequest.requestedBy.id !== whisper.person) {
    return null
  }
  const line = w.returned(words.labels.person(returned.by.name))
  const value = incident.id
  const blocks = [
    section(joined([bold(line), returned.comment], '\n')),
    ...context(titleOf(telling, incident)),
    ...actions(
      button({ text: cards.close.write, action: 'report.open', value, style: 'primary' }),
      button({ text: cards.buttons.requestClose, action: 'close.request', value }),
    ),
  ]
  return said(telling, {
    text: `${line} ${plainTitle(telling, incident)}`,
    blocks,
    place: 'direct',
  })
}
