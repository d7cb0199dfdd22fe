/** An installation that people have worked in: a row of every kind. */
import type { World } from './world.ts'

/** Three people, an open incident with everything in it, a private one, a token and an invitation. */
export async function liveIn(world: World): Promise<void> {
  const [ana, bo, cy] = [
    await world.person('Ana', 'owner'),
    await world.person('Bo'),
    await world.person('Cy'),
  ]
  const { number } = await bo.api.incidents.raise({ title: '決済が失敗している', severity: 'sev3' })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await cy.api.incidents.join({ incident, availability: 'now' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  const text = 'a tab\t, a newline\n\\. and a \\ backslash, 三分前から 500'
  await cy.api.messages.post({ incident, text, markAs: 'fact' })
  const guess = await bo.api.messages.post({ incident, text: 'デプロイが原因かもしれない' })
  await cy.api.entries.record({ incident, kind: 'hypothesis', message: guess.id })
  const fact = await cy.api.entries.record({ incident, kind: 'fact', text: '戻したら止まった' })
  await ana.api.report.write({ incident, key: 'summary', markdown: '# 概要\n\n- 一つ', version: 0 })
  await ana.api.measures.add({ incident, text: 'Test the roll-back', kind: 'prevention' })
  await ana.api.incidents.converge({
    incident,
    action: 'propose',
    text: 'It holds',
    evidence: [fact.id],
  })
  await bo.api.incidents.raise({
    title: 'Keys were published',
    severity: 'sev2',
    visibility: 'private',
  })
  const noticed = world.clock.now().subtract({ minutes: 9 }).toString()
  await ana.api.incidents.edit({ incident, detectedAt: noticed, estimated: true })
  const again = await bo.api.incidents.raise({ title: '決済がまた失敗している' })
  await bo.api.cases.link({ incident: String(again.number), past: incident, same: true })
}
