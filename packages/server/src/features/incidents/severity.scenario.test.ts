import { expect, test } from 'vitest'
import { createWorld, type PersonClient } from '../../testing/world.ts'

const SEV3 =
  'report.create ic.decide sev.decide evidence.paste impact.first since.when mitigate.options ' +
  'mitigate.do cs.tell notice.scope converge.proof converge.agree temp.undo cause.lead ' +
  'timeline.check pm.decide pm.hold prevent.do flow.improve close.request'
const ONLY_WORSE =
  'worst.case notice.publish help.page internal.update other.harm notice.resolved victims.care'

const byKey = async (api: PersonClient, incident: string) => {
  const { items } = await api.todos.list({ incident })
  return new Map(items.map((todo) => [todo.key ?? '', todo]))
}

test('B-12 from sev3 over sev1 to sev2 the list grows, loses nothing, and keeps what was done', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const { id: incident } = await api.incidents.raise({ title: 'Payments fail', severity: 'sev3' })
  const first = await byKey(api, incident)
  expect([...first.keys()].toSorted()).toEqual(SEV3.split(' ').toSorted())
  await api.todos.done({ todo: first.get('cs.tell')?.id ?? '' })

  await api.incidents.setSeverity({ incident, severity: 'sev1' })
  await api.incidents.setSeverity({ incident, severity: 'sev2', reason: 'Half of them can pay' })

  const last = await byKey(api, incident)
  expect([...last.keys()].toSorted()).toEqual(`${SEV3} ${ONLY_WORSE}`.split(' ').toSorted())
  expect(last.get('cs.tell')?.state).toBe('done')
  for (const [key, { id }] of first) expect(last.get(key)?.id).toBe(id)
})

test('B-08 §2.6 each change of severity is kept with its reason, and the worst one decides who closes', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.setSeverity({ incident, severity: 'sev1' })
  await expect(ana.api.incidents.setSeverity({ incident, severity: 'sev3' })).rejects.toMatchObject(
    { code: 'reason-required' },
  )

  const lowered = await ana.api.incidents.setSeverity({
    incident,
    severity: 'sev3',
    reason: 'Few are affected',
  })
  expect(lowered).toMatchObject({
    severity: 'sev3',
    maxSeverity: 'sev1',
    closerSeverity: 'sev1',
    can: { releaseCloser: true },
  })
  const released = await ana.api.incidents.releaseCloser({ incident, reason: 'It was a scare' })
  expect(released).toMatchObject({ maxSeverity: 'sev1', closerSeverity: 'sev3' })

  const { items } = await ana.api.timeline.list({ incident, limit: 100 })
  const told = items.filter(({ type }) => type === 'incident.severity_changed')
  expect(told.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('SEV1'),
    expect.stringContaining('Few are affected'),
  ])
})

test('B-09 §2.6 from sev3 over sev1 to sev2 the owner changes each time: its people are called, the one before hands over in one line', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  await ana.api.teams.create({ name: 'Partners', groups: ['partners_desk'], members: [cy.id] })
  const raise = { title: 'The bank is down', type: 'third', severity: 'sev3' } as const
  const { id: incident, can } = await bo.api.incidents.raise(raise)
  expect(can.handOverOwnership).toBe(false)
  expect((await cy.api.participants.calls({})).items).toEqual([])

  const worst = await bo.api.incidents.setSeverity({ incident, severity: 'sev1' })
  const asked = (await cy.api.participants.calls({})).items
  const note = 'The bank said that it looks into it'
  const said = await bo.api.incidents.handOverOwnership({ incident, note })
  await bo.api.incidents.setSeverity({ incident, severity: 'sev2', reason: 'Cards work' })

  expect(worst).toMatchObject({
    owner: { en: "The CTO's office, with the partner desk" },
    ownerChanges: [{ from: { en: 'The team that owns it' }, note: null }],
    can: { handOverOwnership: true },
  })
  expect(asked).toMatchObject([{ title: 'The bank is down', reason: 'ownership' }])
  expect(said.ownerChanges).toMatchObject([{ note, notedBy: { name: 'Bo' } }])
  expect(said.can.handOverOwnership).toBe(false)
  const { items } = await ana.api.timeline.list({ incident, limit: 100 })
  const told = items
    .filter(({ type }) => /owner|severity_changed|call/.test(type))
    .map(({ sentence }) => sentence)
  expect(told).toEqual([
    'Bo set the severity to SEV3 Minor',
    'not called: Owners of the affected service (nobody is in it)',
    'Bo changed the severity from SEV3 Minor to SEV1 Critical',
    "The owner is now: The CTO's office, with the partner desk (before: The team that owns it)",
    'Hikeshi called Cy (Partner desk) as the new owner',
    expect.stringMatching(/^not called: All engineers/),
    'Bo handed over to the new owner: The bank said that it looks into it',
    'Bo changed the severity from SEV1 Critical to SEV2 Major: Cards work',
    "The owner is now: The department, with the partner desk (before: The CTO's office, with the partner desk)",
    'Hikeshi called Cy (Partner desk) as the new owner',
  ])
})
