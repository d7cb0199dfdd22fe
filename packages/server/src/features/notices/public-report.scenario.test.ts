import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

const SUMMARY = 'From 12:30 to 13:05 card payments failed. Ana Lima switched the job off on db-03.'
const FACTORS =
  'The pool at 10.0.12.7 was full ([graph](https://grafana.corp/d/1)). Ask ops@shop.example or #payments.'

async function written(world: World) {
  const ana = await world.person('Ana Lima')
  const { id } = await ana.api.incidents.raise({ title: 'Card payments failed' })
  for (const [key, markdown] of Object.entries({ summary: SUMMARY, factors: FACTORS })) {
    await ana.api.report.write({ incident: id, key, markdown, version: 0 })
  }
  const measure = { incident: id, kind: 'prevention', required: true } as const
  const first = await ana.api.measures.add({ ...measure, text: 'Limit the pool' })
  await ana.api.measures.change({ measure: first.id, state: 'done', proof: 'a link' })
  await ana.api.measures.add({ ...measure, text: 'Alert on waiting connections' })
  return { ana, api: ana.api, incident: id }
}

test('B-24 the public draft leaves out names, hosts, addresses, channels and links', async () => {
  await using world = await createWorld()
  const { api, incident } = await written(world)
  const { state, markdown, findings, open } = await api.publicReport.propose({
    incident,
    language: 'en',
  })
  expect(state).toBe('draft')
  expect(findings.map(({ kind, text }) => [kind, text])).toEqual([
    ['person', 'Ana Lima'],
    ['host', 'db-03'],
    ['ip', '10.0.12.7'],
    ['link', 'https://grafana.corp/d/1'],
    ['email', 'ops@shop.example'],
    ['channel', '#payments'],
  ])
  expect(open).toBe(6)
  expect(markdown).toBe(`# Card payments failed

## Summary

From 12:30 to 13:05 card payments failed. a member of our staff switched the job off on an internal server.

## What happened

The pool at (address) was full (graph). Ask (e-mail address) or an internal channel.

## So that it does not happen again

Done:

- Limit the pool

Still to do:

- Alert on waiting connections

## Contact

{contact}`)
})

test('B-24 nothing goes out before every find was looked at, and what stays has its reason', async () => {
  await using world = await createWorld()
  const { api, incident } = await written(world)
  const drafted = await api.publicReport.propose({ incident, language: 'en' })
  await expect(api.publicReport.export({ incident })).rejects.toMatchObject({ code: 'review-open' })

  const source = drafted.source.replace('{contact}', 'Write to support.')
  const { findings } = await api.publicReport.edit({ incident, source })
  await expect(api.publicReport.approve({ incident })).rejects.toMatchObject({
    code: 'review-open',
  })
  for (const { key, kind } of findings.filter((one) => one.kind !== 'email')) {
    await api.publicReport.review({ incident, finding: key, decision: 'replaced' })
    expect(kind).not.toBe('email')
  }
  const mail = findings.find(({ kind }) => kind === 'email')?.key ?? ''
  const keep = { incident, finding: mail, decision: 'kept' } as const
  await expect(api.publicReport.review(keep)).rejects.toMatchObject({ code: 'reason-required' })
  await api.publicReport.review({ ...keep, reason: 'our public address' })

  const approved = await api.publicReport.approve({ incident })
  expect(approved).toMatchObject({ state: 'approved', open: 0, approvedBy: { name: 'Ana Lima' } })
  const { filename, markdown } = await api.publicReport.export({ incident })
  expect(filename).toBe('incident-1-public.en.md')
  expect(markdown).toContain('Ask ops@shop.example or an internal channel.')
  expect(markdown).not.toMatch(/Lima|db-03|10\.0\.12|grafana|#payments/)
})

test('B-24 whoever rewrites it takes the approval back, and decisions about the same words hold', async () => {
  await using world = await createWorld()
  const { api, incident } = await written(world)
  await api.publicReport.propose({ incident, language: 'en' })
  const { findings } = await api.publicReport.edit({ incident, source: 'It was db-03.' })
  const [host] = findings
  await api.publicReport.review({ incident, finding: host?.key ?? '', decision: 'replaced' })
  await api.publicReport.approve({ incident })

  const again = await api.publicReport.edit({ incident, source: 'It was db-03 and db-04.' })
  expect(again).toMatchObject({ state: 'draft', open: 1, approvedBy: null })
  expect(again.findings.map(({ decision }) => decision)).toEqual(['replaced', null])
})

test('B-24 a report that changes afterwards marks its public version as out of date, for those who may draft it', async () => {
  await using world = await createWorld()
  const { ana, api, incident } = await written(world)
  await api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await api.publicReport.propose({ incident, language: 'en' })
  const edited = await api.publicReport.edit({ incident, source: 'It was put right.' })
  await api.publicReport.approve({ incident })

  const more = 'From 12:30 to 14:05 card payments failed.'
  await api.report.write({ incident, key: 'summary', markdown: more, version: 1 })
  const stale = await api.publicReport.get({ incident })
  const ben = await world.person('Ben')
  const stranger = await ben.api.publicReport.get({ incident })
  const renewed = await api.publicReport.renew({ incident })
  await api.measures.add({ incident, text: 'Watch it', kind: 'permanent' })
  const again = await api.publicReport.get({ incident })

  expect(edited.outdated).toBeNull()
  expect(stale).toMatchObject({ state: 'approved', markdown: 'It was put right.' })
  expect(stale.outdated?.before).toContain('to 13:05 card payments')
  expect(stale.outdated?.now).toContain('to 14:05 card payments')
  expect(stranger.outdated).toBeNull()
  expect(renewed).toMatchObject({ state: 'approved', outdated: null })
  expect(again.outdated?.now).toContain('- Watch it')
  const fresh = await api.publicReport.propose({ incident, language: 'en' })
  expect(fresh).toMatchObject({ state: 'draft', outdated: null })
})

test('B-24 it is approved by whoever commands or answers for the house', async () => {
  await using world = await createWorld()
  const { ana, api, incident } = await written(world)
  await api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await api.publicReport.propose({ incident, language: 'ja' })
  await api.publicReport.edit({ incident, source: '復旧しました。' })
  const ben = await world.person('Ben')
  await expect(ben.api.publicReport.approve({ incident })).rejects.toMatchObject({
    code: 'not-commander',
  })
  const olga = await world.person('Olga', 'owner')
  expect((await olga.api.publicReport.approve({ incident })).state).toBe('approved')
})
