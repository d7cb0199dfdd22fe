import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function threePeople(world: World) {
  const [ana, bo, cy] = await Promise.all([
    world.person('Ana', 'owner'),
    world.person('Bo'),
    world.person('Cy'),
  ])
  return { ana, bo, cy }
}

test('C-02 three people with nothing configured raise, respond, converge, report and close', async () => {
  await using world = await createWorld()
  const { ana, bo, cy } = await threePeople(world)

  const raised = await bo.api.incidents.raise({ title: '決済が失敗している' })
  const incident = String(raised.number)
  expect(raised).toMatchObject({ number: 1, state: 'suspected', phase: 'detect' })

  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.setSeverity({ incident, severity: 'sev3' })
  const { items: todos } = await ana.api.todos.list({ incident })
  expect(todos.find(({ key }) => key === 'ic.decide')?.state).toBe('done')
  expect(todos.find(({ key }) => key === 'mitigate.do')?.state).toBe('open')

  await ana.api.incidents.align({ incident, action: 'skip' })
  await cy.api.messages.post({ incident, text: '3分前から決済APIが 500 を返している', markAs: 'fact' })
  const guess = await bo.api.messages.post({ incident, text: 'デプロイが原因かもしれない' })
  const marked = await cy.api.entries.record({ incident, kind: 'hypothesis', message: guess.id })
  expect(marked).toMatchObject({ kind: 'hypothesis', state: 'open', message: guess.id })
  const rollback = await bo.api.entries.record({ incident, kind: 'action', text: '前の版に戻す' })
  await bo.api.entries.change({ entry: rollback.id, state: 'done' })
  const fact = await cy.api.entries.record({ incident, kind: 'fact', text: '戻したら 500 が止まった' })
  await cy.api.entries.change({ entry: marked.id, state: 'confirmed', settledBy: fact.id })
  await ana.api.incidents.transition({ incident, to: 'monitoring', watch: 'エラー率' })

  await ana.api.incidents.converge({
    incident,
    action: 'propose',
    text: 'エラー率が戻った',
    evidence: [fact.id],
  })
  await expect(ana.api.incidents.converge({ incident, action: 'declare' })).rejects.toMatchObject({
    code: 'convergence-agreement-missing',
  })
  await bo.api.incidents.converge({ incident, action: 'agree' })
  const converged = await ana.api.incidents.converge({ incident, action: 'declare' })
  expect(converged.state).toBe('converged')

  await expect(ana.api.incidents.requestClose({ incident })).rejects.toMatchObject({
    code: 'report-incomplete',
  })
  const { completeness } = await ana.api.report.get({ incident })
  expect(completeness.missing.filter(({ hard }) => hard).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['R-SM-1', 'R-TM-1', 'R-CA-1', 'R-TD-1']),
  )
})
