import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { replay } from '../../platform/log/replay.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Person = Awaited<ReturnType<World['person']>>

/** Somebody's editor of one section: what they type goes out when they are connected. */
async function editorOf(person: Person, incident: string, key = 'factors') {
  const at = { incident, key }
  const doc = new Y.Doc()
  const outbox: string[] = []
  let since: number | undefined
  let sequence = 0
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') outbox.push(Buffer.from(update).toString('base64'))
  })
  const take = (update: string) => Y.applyUpdate(doc, Buffer.from(update, 'base64'), 'server')

  async function pull(): Promise<void> {
    const asked = since === undefined ? at : { ...at, since }
    const { version, document, updates } = await person.api.report.document(asked)
    if (document) take(document)
    for (const update of updates) take(update)
    since = version
  }

  async function send(): Promise<void> {
    for (const update of outbox.splice(0)) {
      const client = `editor-${person.name.toLowerCase()}`
      await person.api.report.type({ ...at, client, sequence, update })
      sequence += 1
    }
  }

  await pull()
  const fragment = doc.getXmlFragment('text')
  return {
    type: (words: string) => {
      if (fragment.length === 0) {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText()])
        fragment.insert(0, [paragraph])
      }
      const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.insert(text.length, words)
    },
    pull,
    send,
    outbox,
    text: () => fragment.toJSON(),
  }
}

async function setting(world: World) {
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  return { ana, ben, id }
}

const written = async ({ api }: Person, incident: string, key = 'factors') => {
  const { sections } = await api.report.get({ incident })
  return sections.find((section) => section.key === key)?.markdown
}

test('two people write one section, the connection cut and restored: no keystroke is lost', async () => {
  await using world = await createWorld()
  const { ana, ben, id } = await setting(world)
  const [anas, bens] = [await editorOf(ana, id), await editorOf(ben, id)]
  anas.type('The pool was small.')
  await anas.send()
  await bens.pull()

  // Both are cut off, and go on writing.
  anas.type(' It was never measured.')
  bens.type(' Nobody had set a limit.')
  bens.type(' So it ran full.')
  await bens.send()
  await anas.send()
  await Promise.all([anas.pull(), bens.pull()])

  expect(anas.text()).toBe(bens.text())
  const markdown = (await written(ana, id)) ?? ''
  for (const words of [
    'The pool was small.',
    'It was never measured.',
    'Nobody had set a limit. So it ran full.',
  ]) {
    expect(markdown).toContain(words)
  }
})

test('a burst that is sent twice is taken once', async () => {
  await using world = await createWorld()
  const { ana, id } = await setting(world)
  const editor = await editorOf(ana, id)
  editor.type('The pool was small.')
  const [update = ''] = editor.outbox
  const burst = { incident: id, key: 'factors', client: 'editor-1', sequence: 0, update }

  const first = await ana.api.report.type(burst)
  const again = await ana.api.report.type(burst)
  const later = await ana.api.report.type({ ...burst, sequence: 1 })

  expect([first, again, later]).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }])
  const types = await world.events(id)
  expect(types.filter((type) => type === 'section.typed')).toHaveLength(1)
})

test('a program that writes the whole text keeps what people type, and is refused when it is late', async () => {
  await using world = await createWorld()
  const { ana, ben, id } = await setting(world)
  const program = { incident: id, key: 'factors' }
  await ben.api.report.write({ ...program, markdown: 'The pool was small.', version: 0 })
  const editor = await editorOf(ana, id)
  editor.type(' Ana was here.')
  await ben.api.report.write({ ...program, markdown: 'The pool was far too small.', version: 1 })
  await editor.send()

  expect(await written(ben, id)).toBe('The pool was far too small. Ana was here.')
  await expect(
    ben.api.report.write({ ...program, markdown: 'Nothing happened.', version: 2 }),
  ).rejects.toMatchObject({
    code: 'stale-version',
    details: { current: { markdown: 'The pool was far too small. Ana was here.', version: 3 } },
  })
})

test('B-29 the meter moves while somebody types', async () => {
  await using world = await createWorld()
  const { ana, id } = await setting(world)
  const before = await ana.api.report.get({ incident: id })
  const editor = await editorOf(ana, id, 'summary')
  editor.type('Payments by card failed for all shops; they work again.')
  await editor.send()

  const after = await ana.api.report.get({ incident: id })

  expect(after.completeness.percent).toBeGreaterThan(before.completeness.percent)
  expect(after.completeness.missing.map(({ rule }) => rule)).not.toContain('R-SM-1')
})

test('whoever works on a section is seen there by the others, and not for ever', async () => {
  await using world = await createWorld()
  const { ana, ben, id } = await setting(world)
  const at = { incident: id, key: 'factors' }

  expect(await ana.api.report.enter(at)).toEqual({ here: [] })
  expect(await ben.api.report.enter(at)).toEqual({ here: [{ id: ana.id, name: 'Ana' }] })
  const { here } = await ana.api.report.document(at)
  expect(here).toEqual([{ id: ben.id, name: 'Ben' }])
  await world.advance({ minutes: 2 })
  expect((await ana.api.report.document(at)).here).toEqual([])
  const { sections } = await ana.api.report.get({ incident: id })
  expect(sections.find(({ key }) => key === 'factors')).toMatchObject({
    version: 0,
    writtenBy: null,
  })
})

test('the log alone gives back what people wrote together', async () => {
  await using world = await createWorld()
  const { ana, ben, id } = await setting(world)
  const [anas, bens] = [await editorOf(ana, id), await editorOf(ben, id)]
  anas.type('The pool was small.')
  bens.type('Nobody had set a limit.')
  await anas.send()
  await bens.send()
  await ana.api.report.write({
    incident: id,
    key: 'factors',
    markdown: '# All of it\n\n- The pool was small.',
    version: 4,
  })
  const told: object[] = []

  const { differing } = await withAggregates(
    { connectionString: world.connectionString },
    (rebuilt) =>
      replay({
        ...rebuilt,
        nameOf,
        sample: null,
        repair: false,
        tell: (difference) => told.push(difference),
      }),
  )

  expect(told).toEqual([])
  expect(differing).toBe(0)
})

test('what is typed after the close is refused, and what is no text too', async () => {
  await using world = await createWorld()
  const { ana, id } = await setting(world)
  const eve = await world.person('Eve')
  const secret = await ana.api.incidents.raise({ title: 'Break-in', visibility: 'private' })
  const burst = { key: 'factors', client: 'editor-1', sequence: 0, update: btoa('nonsense') }

  await expect(ana.api.report.type({ ...burst, incident: id })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(eve.api.report.type({ ...burst, incident: secret.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(
    eve.api.report.document({ incident: secret.id, key: 'factors' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('keystrokes are no part of the timeline', async () => {
  await using world = await createWorld()
  const { ana, id } = await setting(world)
  const editor = await editorOf(ana, id)
  for (const word of ['The ', 'pool ', 'was ', 'small.']) {
    editor.type(word)
    await editor.send()
  }

  const { items, next } = await ana.api.timeline.list({ incident: id, limit: 100 })

  expect(items.map(({ type }) => type)).not.toContain('section.typed')
  const page = await ana.api.timeline.list({ incident: id, limit: items.length })
  expect(page.items).toHaveLength(items.length)
  expect(next).toBeNull()
})
