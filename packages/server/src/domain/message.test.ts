import { expect, test } from 'vitest'
import {
  deleteMessage,
  editMessage,
  evolveMessage,
  post,
  type Message,
  type MessageEvent,
} from './message.ts'
import { by, incident, outcomeOf } from './testing/builders.ts'

const room = { incident: incident(), participants: ['ana', 'bo'] }
const ana = by('ana', room)
const asked = { incident: 'inc_1', text: 'It is the pol', thread: null }

function after(
  state: Message | null,
  events: readonly MessageEvent[],
  at = '2026-01-05T09:01:00Z',
) {
  const message = events.reduce<Message | null>(
    (before, event) => evolveMessage(before, { ...event, stream: 'msg_1', actor: 'ana', at }),
    state,
  )
  if (message === null) throw new Error('nothing happened')
  return message
}

const said = after(null, post(null, asked, ana))

test('C-34 whoever said it mends it: the text changes, and the log keeps what stood before', () => {
  const events = editMessage(said, { text: ' It is the pool ' }, ana)

  expect(events).toEqual([
    { type: 'message.edited', data: { before: 'It is the pol', text: 'It is the pool' } },
  ])
  expect(after(said, events)).toMatchObject({
    text: 'It is the pool',
    at: said.at,
    editedAt: '2026-01-05T09:01:00Z',
  })
  expect(outcomeOf(() => editMessage(said, { text: 'It is the pol' }, ana))).toBe('nothing')
  expect(outcomeOf(() => editMessage(said, { text: ' ' }, ana))).toBe('invalid-input')
})

test('C-34 nobody else changes or deletes what somebody said, and nobody once the incident is closed', () => {
  const closed = by('ana', { ...room, incident: incident({ state: 'closed' }) })

  for (const change of [
    (context: typeof ana) => editMessage(said, { text: 'No' }, context),
    (context: typeof ana) => deleteMessage(said, context),
  ]) {
    expect(outcomeOf(() => change(by('bo', room)))).toBe('not-allowed')
    expect(outcomeOf(() => change(closed))).toBe('incident-closed')
  }
})

test('C-34 a deleted message has no words left, is deleted once, and stays so', () => {
  const gone = after(said, deleteMessage(said, ana))

  expect(gone).toMatchObject({ text: '', files: [], deletedAt: '2026-01-05T09:01:00Z' })
  expect(outcomeOf(() => deleteMessage(gone, ana))).toBe('nothing')
  expect(outcomeOf(() => editMessage(gone, { text: 'Back' }, ana))).toBe('wrong-state')
  expect(outcomeOf(() => editMessage(gone, { text: '' }, ana))).toBe('invalid-input')
})

test('C-17 what was said elsewhere keeps its own time, its program and its files, but is never in the future', () => {
  const files = [{ name: 'graph.png', url: 'https://files.example.com/1' }]
  const elsewhere = { ...asked, app: 'Grafana', url: 'https://chat.example.com/p1', files }
  const earlier = { ...elsewhere, text: '', saidAt: '2026-01-05T08:59:30.5Z' }
  const ahead = { ...elsewhere, saidAt: '2026-01-05T09:00:04Z' }

  expect(after(null, post(null, earlier, ana))).toMatchObject({
    text: '',
    app: 'Grafana',
    url: 'https://chat.example.com/p1',
    files,
    at: '2026-01-05T08:59:30.5Z',
  })
  expect(after(null, post(null, ahead, ana)).at).toBe('2026-01-05T09:00:00Z')
  expect(outcomeOf(() => post(null, { ...asked, text: ' ' }, ana))).toBe('invalid-input')
})
