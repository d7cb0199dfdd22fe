import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkBlocks } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { sayingOf } from './narrative.ts'
import type { SaidRow } from './queries.ts'

const row: SaidRow = {
  id: 'msg_1',
  kind: 'message',
  number: 142,
  by: 'ana',
  app: null,
  at: '2026-01-05T00:14:30Z',
  text: 'It is the <pool> & no more',
  files: [],
  edited: false,
  deleted: false,
  thread: null,
  threadTs: null,
}
const telling = {
  words: en,
  zone: 'Asia/Tokyo',
  publicUrl: 'https://hikeshi.example',
  nameOf: () => 'Ana',
}

test('C-01 what was said on the web carries its writer, and nothing in it is markup', () => {
  const { message, line, key } = sayingOf(row, telling)

  expect(key).toBe('msg_1')
  expect(message?.blocks).toMatchObject([
    { type: 'section', text: { text: '*Ana (web)*\nIt is the &lt;pool&gt; &amp; no more' } },
  ])
  expect(line).toBe('09:14 Ana: It is the <pool> & no more')
})

test('C-01 it is edited visibly, taken back wholly, and stands in its thread wherever that began', () => {
  const edited = sayingOf({ ...row, edited: true }, { ...telling, words: ja })

  expect(JSON.stringify(edited.message)).toContain('（編集済み）')
  expect(JSON.stringify(edited.message)).toContain('Anaさん（Web）')
  expect(sayingOf({ ...row, deleted: true, text: '' }, telling).message).toBeNull()
  expect(sayingOf({ ...row, thread: 'msg_0' }, telling).thread).toEqual({ key: 'msg_0' })
  expect(sayingOf({ ...row, thread: 'msg_0', threadTs: '1.000001' }, telling).thread).toEqual({
    ts: '1.000001',
  })
})

test.each([
  ['short', 'あ'],
  ['long, in lines', 'あいうえお\n'.repeat(1300)],
  ['long, without a line', '🔥'.repeat(4000)],
  ['long, of signs that are escaped', '<&>'.repeat(2600)],
  ['nothing but files', ''],
])('C-01 Slack takes a message that is %s', (_, text) => {
  const files = [{ name: 'graph<1>.png', url: 'https://files.example/a?b=1&c=2' }]
  const { message } = sayingOf({ ...row, text, files }, telling)

  expect(checkBlocks(message?.blocks)).toMatchObject({ ok: true })
})

test('C-12 an update that was given on the web is news', () => {
  const { message } = sayingOf({ ...row, kind: 'update', id: 'ent_1' }, telling)

  expect(JSON.stringify(message)).toContain('📣 Update by Ana')
})

test('C-01 that it goes on is told with the reason, and so it is in the digest of an outage', () => {
  const { message, line } = sayingOf({ ...row, kind: 'reopened', text: 'It is back' }, telling)

  expect(JSON.stringify(message)).toContain('🔁 Ana reopened this: It is back')
  expect(line).toContain('Ana reopened this: It is back')
})
