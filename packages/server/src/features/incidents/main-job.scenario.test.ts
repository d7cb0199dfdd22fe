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

test('C-02 C-19 three people with nothing configured raise, respond, converge, report and close', async () => {
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
  await cy.api.messages.post({
    incident,
    text: '3分前から決済APIが 500 を返している',
    markAs: 'fact',
  })
  const guess = await bo.api.messages.post({ incident, text: 'デプロイが原因かもしれない' })
  const marked = await cy.api.entries.record({ incident, kind: 'hypothesis', message: guess.id })
  expect(marked).toMatchObject({ kind: 'hypothesis', state: 'open', message: guess.id })
  const rollback = await bo.api.entries.record({ incident, kind: 'action', text: '前の版に戻す' })
  await bo.api.entries.change({ entry: rollback.id, state: 'done' })
  const fact = await cy.api.entries.record({
    incident,
    kind: 'fact',
    text: '戻したら 500 が止まった',
  })
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

  await fillReport(ana, incident)
  const asked = await ana.api.incidents.requestClose({ incident })
  expect(asked.closeRequest?.waiting).toBe(true)
  await expect(
    ana.api.incidents.decideClose({ incident, decision: 'approve' }),
  ).rejects.toMatchObject({ code: 'closer-is-commander' })
  const returned = await bo.api.incidents.decideClose({
    incident,
    decision: 'return',
    comment: '検知の段落に時刻を足してください',
  })
  expect(returned).toMatchObject({ state: 'learning', closeRequest: { waiting: false } })
  await ana.api.incidents.requestClose({ incident })
  const closed = await bo.api.incidents.decideClose({ incident, decision: 'approve' })
  expect(closed).toMatchObject({ state: 'closed', closedBy: { name: 'Bo' }, closeOverride: null })

  await world.advance({ seconds: 5 })
  const { items: found } = await cy.api.incidents.list({ q: '決済' })
  expect(found.map(({ number }) => number)).toEqual([1])
  const { items: none } = await cy.api.incidents.list({ q: '決裁' })
  expect(none).toEqual([])
})

async function fillReport({ api }: Awaited<ReturnType<World['person']>>, incident: string) {
  const sections = {
    summary: '決済APIが12分間失敗し、約40件の注文が完了できなかった。現在は復旧している。',
    impact: '失敗した注文は 40 件、影響を受けた人は 38 人。',
    detection: '監視より先に、購入できないという声で気づいた。',
    factors:
      '新しい版で接続先の設定名が変わり、古い設定のままの環境では接続に失敗した。配布前の確認では新しい設定しか試していなかった。',
    recovery: '前の版に戻した。恒久対応は不要：新しい版は設定を直してから配布済み。',
    learned: '戻す手順がすぐ使えた。気づくのが監視より遅かった。',
    prevention: '設定の互換を配布前に確かめる。再発防止策は不要とはしない。',
  }
  for (const [key, markdown] of Object.entries(sections)) {
    await api.report.write({ incident, key, markdown, version: 0 })
  }
  await api.incidents.edit({
    incident,
    impactStartedAt: '2026-01-05T08:50:00Z',
    impactEndedAt: '2026-01-05T09:00:00Z',
  })
  await api.notices.change({
    incident,
    audience: 'users',
    state: 'not_needed',
    reason: '短時間で個別に連絡した',
  })
  await api.notices.change({
    incident,
    audience: 'staff',
    state: 'not_needed',
    reason: '全員が参加していた',
  })
  const measure = await api.measures.add({
    incident,
    text: '配布前の確認に古い設定の環境を足す',
    kind: 'prevention',
    category: 'prevent',
    required: true,
    due: '2026-01-20',
  })
  await api.measures.change({
    measure: measure.id,
    state: 'done',
    proof: 'https://example.com/pr/1',
  })
  await api.postmortem.decide({
    incident,
    form: 'in_channel',
    held: true,
    outcome: '確認を足すことにした',
  })
  const { completeness } = await api.report.get({ incident })
  expect(completeness.missing.filter(({ hard }) => hard)).toEqual([])
}

test('C-28 the board says what matters now by its phase, until somebody writes it; cleared, the phase says it again', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const now = async () => (await ana.api.incidents.get({ incident })).importantNow
  const said = [await now()]
  await ana.api.incidents.align({ incident, action: 'start' })
  said.push(await now())
  await ana.api.incidents.align({ incident, action: 'finish' })
  said.push(await now())
  await ana.api.incidents.transition({ incident, to: 'monitoring' })
  said.push(await now())

  expect(said).toEqual([
    'Who is in trouble, and with what?',
    'Approach, severity, commander',
    'Stop the harm. A temporary fix is fine.',
    'Does it stay away?',
  ])
  const written = await ana.api.incidents.edit({ incident, priorityLine: 'Watch the queue' })
  expect(written.importantNow).toBe('Watch the queue')
  await ana.api.incidents.transition({ incident, to: 'responding' })
  const cleared = await ana.api.incidents.edit({ incident, priorityLine: '' })
  expect(cleared.importantNow).toBe('Stop the harm. A temporary fix is fine.')
  await ana.api.incidents.transition({ incident, to: 'dismissed', because: 'known' })
  expect(await now()).toBeNull()
})
