import type { SectionDocument } from '@hikeshi/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { decode, encode } from './bytes.ts'
import { Refused, type Burst } from './outbox.ts'
import { createSharedText, textOf, type SharedText } from './shared-text.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A server that takes bursts, and connections to it that can be cut. */
function createServer() {
  let updates: string[] = []
  const taken = new Set<string>()

  const answer = (since: number | null): SectionDocument => ({
    stream: 'sec_1_factors',
    version: updates.length,
    document: since === null ? whole() : null,
    updates: since === null ? [] : updates.slice(since),
    here: [{ id: 'per_other', name: 'Other' }],
  })

  function connection() {
    const line = { isCut: false, losesAnswers: false, refuses: false, sent: 0 }
    const reach = async () => {
      if (line.isCut) throw new Error('cut')
    }
    return {
      line,
      transport: {
        read: async (since: number | null) => {
          await reach()
          return answer(since)
        },
        send: async ({ client, sequence, update }: Burst) => {
          await reach()
          if (line.refuses) throw new Refused('no', { cause: 'closed' })
          line.sent += 1
          if (!taken.has(`${client}/${sequence}`)) updates.push(update)
          taken.add(`${client}/${sequence}`)
          if (line.losesAnswers) throw new Error('the answer was lost')
        },
      },
    }
  }

  function whole(): string {
    return updates.length === 0 ? '' : encode(Y.mergeUpdates(updates.map(decode)))
  }

  return {
    connection,
    text: () => {
      const doc = new Y.Doc()
      if (updates.length > 0) Y.applyUpdate(doc, decode(whole()))
      return textOf({ fragment: doc.getXmlFragment('text') })
    },
    count: () => updates.length,
    forget: (count: number) => {
      updates = updates.slice(0, count)
    },
  }
}

function createDevice() {
  let kept: string | null = null
  return {
    load: () => (kept === null ? [] : [kept]),
    save: (update: string | null) => {
      kept = update
    },
    isEmpty: () => kept === null,
  }
}

function type({ fragment }: SharedText, words: string): void {
  if (fragment.length === 0) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText()])
    fragment.insert(0, [paragraph])
  }
  const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(text.length, words)
}

async function open(server: ReturnType<typeof createServer>, name: string) {
  const { line, transport } = server.connection()
  const device = createDevice()
  const text = createSharedText(transport, device, `client-${name}`)
  await text.pull()
  return { line, transport, device, text, type: (words: string) => type(text, words) }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('what one types is on the device at once, and on the server a moment later', async () => {
  const server = createServer()
  const ana = await open(server, 'ana')

  ana.type('The pool ')
  ana.type('was small.')
  expect(ana.device.isEmpty()).toBe(false)
  expect(ana.text.snapshot().standing).toBe('unsaved')
  await pass(400)

  expect(server.text()).toBe('The pool was small.')
  expect(server.count()).toBe(1)
  expect(ana.device.isEmpty()).toBe(true)
  expect(ana.text.snapshot().standing).toBe('saved')
})

test('two people write with the connection cut and restored, and both texts are everywhere', async () => {
  const server = createServer()
  const [ana, ben] = [await open(server, 'ana'), await open(server, 'ben')]
  ana.type('The pool was small.')
  await pass(400)
  await ben.text.pull()

  ben.line.isCut = true
  ben.type(' Nobody had set a limit.')
  ana.type(' It was never measured.')
  await pass(5000)
  expect(ben.text.snapshot().standing).toBe('offline')
  ben.line.isCut = false
  ben.text.wake()
  await pass(400)
  await ana.text.pull()

  expect(textOf(ana.text)).toBe(textOf(ben.text))
  expect(server.text()).toBe(textOf(ana.text))
  for (const words of [
    'The pool was small.',
    'Nobody had set a limit.',
    'It was never measured.',
  ]) {
    expect(server.text()).toContain(words)
  }
})

test('a lost answer is asked for again, and nothing is written twice', async () => {
  const server = createServer()
  const ana = await open(server, 'ana')
  ana.line.losesAnswers = true

  ana.type('Once.')
  await pass(400)
  expect(ana.text.snapshot().standing).toBe('offline')
  ana.line.losesAnswers = false
  await pass(1000)

  expect(ana.line.sent).toBe(2)
  expect(server.text()).toBe('Once.')
  expect(server.count()).toBe(1)
})

test('what was typed while cut off outlives a reload', async () => {
  const server = createServer()
  const before = await open(server, 'before')
  before.line.isCut = true
  before.type('Kept on this device.')
  await pass(400)
  before.text.stop()

  const { transport } = server.connection()
  const after = createSharedText(transport, before.device, 'client-after')
  expect(textOf(after)).toBe('Kept on this device.')
  await pass(400)

  expect(server.text()).toBe('Kept on this device.')
  expect(before.device.isEmpty()).toBe(true)
})

test('what the server refuses stays on the device, and why is told', async () => {
  const server = createServer()
  const ana = await open(server, 'ana')
  ana.line.refuses = true

  ana.type('Too late.')
  await pass(400)

  expect(ana.text.snapshot()).toMatchObject({ standing: 'refused', refusal: 'closed' })
  expect(ana.device.isEmpty()).toBe(false)
})

test('a server that was restored from a backup gets back what it has lost', async () => {
  const server = createServer()
  const ana = await open(server, 'ana')
  ana.type('First.')
  await pass(400)
  ana.type(' Second.')
  await pass(400)
  await ana.text.pull()

  server.forget(1)
  await ana.text.pull()
  await pass(400)

  expect(server.text()).toBe('First. Second.')
})
