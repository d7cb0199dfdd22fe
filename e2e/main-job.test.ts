import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { expectEnglish } from './support/english.ts'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import * as lifecycle from './support/lifecycle.ts'
import { createLatencies, expectSeen } from './support/live.ts'
import { becomeOwner, invite, join, sitDown } from './support/person.ts'
import * as report from './support/report.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const ORGANISATION = '株式会社みなと'
const TITLE = '決済画面でエラーが出て注文できない'
const IMPACT = 'カード決済のおよそ3割が失敗している'
const POLICY = 'Bring back the release of yesterday, then look at the cause'
const WORST = 'Orders are charged twice'
const SEEN = '14時5分から決済APIが 502 を返している'
const GUESS = '直前のリリースが原因かもしれない'
const DECISION = 'We bring back the release of yesterday now'
const FIX = 'Rolled the payment service back to release 41'
const PROOF = '監視：エラー率が5分間 0.1% 未満'
const OVER = '決済が通るようになり、エラーも止まった'
const COMMENT = '検知のところに、気づいた時刻を足してください'

const SECTIONS = {
  summary: '14時5分から約20分、カード決済の3割が失敗した。前の版に戻し、いまは復旧している。',
  impact: '失敗した注文は 42 件、影響を受けた人は 39 人、金額は約 31 万円。',
  detection: 'Staff saw the errors while ordering, six minutes before the alert fired.',
  factors:
    '新しい版で接続先の設定名が変わり、古い設定のままの環境では接続に失敗した。配布前の確認では新しい設定しか試していなかった。',
  recovery: 'Rolled back to release 41. No permanent fix is needed beyond the prevention below.',
  learned: 'Rolling back was quick. Noticing took longer than it should.',
}
const MEASURE = '配布前の確認に、古い設定の環境を足す'
const OUTCOME = '設定の互換性を配布前に確かめることにした'
/** The to-do of the template that everybody sees in their language. */
const RECOVERY = { ja: '復旧対応を実施する', en: 'Carry out a recovery' }
const NO_NOTICE = '影響した方には個別に連絡した'

test('B-28 X-02 three people take an incident from the first sentence to the found case, in two languages', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const latencies = createLatencies()

  const [sato, emma, mori] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'sato@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'emma@example.com', language: 'en' }),
    sitDown(browser, { name: '森 健太', email: 'mori@example.com', language: 'ja' }),
  ])
  const everybody = [sato, emma, mori]
  const said = [ORGANISATION, TITLE, IMPACT, SEEN, GUESS, PROOF, OVER, COMMENT, MEASURE, OUTCOME]
  const written = [...said, NO_NOTICE, sato.name, mori.name, ...Object.values(SECTIONS)]
  const speaksEnglish = () => expectEnglish(emma.page, written)

  await test.step('the first becomes the owner by the set-up link', async () => {
    await sato.page.goto(server.setUpLink)
    await becomeOwner(sato, { link: server.setUpLink, organisation: ORGANISATION })
    await expectAccessible(sato.page)
  })

  await test.step('two colleagues come in by link', async () => {
    const links = [await invite(sato), await invite(sato)] as const
    await emma.page.goto(links[0])
    await expect(emma.page.getByRole('heading', { level: 1 })).toContainText(ORGANISATION)
    await join(emma, links[0])
    await expectSeen([sato], ({ page }) => page.getByRole('listitem').getByText(emma.email))
    await join(mori, links[1])
    await expectSeen([sato], ({ page }) => page.getByRole('listitem').getByText(mori.email))
    await emma.page.getByRole('link', { name: emma.words.screens.shell.nav.people }).click()
    await expectSeen([emma], ({ page }) => page.getByRole('listitem').getByText(mori.name))
  })

  await test.step('one sentence raises it, and everybody sees it', async () => {
    for (const { page, words } of everybody) {
      await page.getByRole('link', { name: words.screens.shell.nav.now }).click()
    }
    await expect(mori.page.getByRole('textbox')).toHaveCount(1)
    await latencies.measure(() => incident.raise(mori, TITLE), TITLE, [sato.page, emma.page])
    await incident.open(sato, TITLE)
    await incident.open(emma, TITLE)
    await Promise.all(everybody.map(({ page }) => expect(page).toHaveURL(/\/incidents\/1$/)))
    await expectAccessible(mori.page)
  })

  await test.step('people say that they can act, and one takes command', async () => {
    for (const person of [sato, emma]) {
      await incident.canAct(person)
      await expectSeen(everybody, (other) => incident.part(other, 'people').getByText(person.name))
    }
    await latencies.measure(
      () => incident.takeCommand(emma),
      mori.words.screens.incident.announcements.commander(emma.name),
      [sato.page, mori.page],
    )
    await expectSeen(everybody, (other) => incident.head(other).getByText(emma.name))
  })

  await test.step('the severity brings the to-dos of its template', async () => {
    await expectSeen(everybody, (other) =>
      incident.head(other).getByText(other.words.labels.severityUnset),
    )
    await incident.setSeverity(emma, 'sev3')
    await expectSeen(everybody, (other) =>
      incident.head(other).getByText(other.words.labels.severities.sev3),
    )
    await incident.showTodos(sato)
    await expectSeen([sato], ({ page }) => page.getByText(RECOVERY[sato.language]))
    await incident.showTodos(emma)
    await expectSeen([emma], ({ page }) => page.getByText(RECOVERY[emma.language]))
    await expectAccessible(sato.page)
    await speaksEnglish()
    await incident.takeTodo(sato, RECOVERY[sato.language])
    await expectSeen([emma], ({ page }) =>
      page
        .getByRole('listitem')
        .filter({ hasText: RECOVERY[emma.language] })
        .getByText(sato.name)
        .last(),
    )
    await incident.showLedger(sato)
    await incident.showLedger(emma)
  })

  await test.step('they align: who is harmed, how to go about it', async () => {
    await incident.writeImpact(mori, IMPACT)
    await expectSeen(everybody, ({ page }) => page.getByText(IMPACT))
    await lifecycle.align(emma, { policy: POLICY, worstCase: WORST })
    await expectSeen(everybody, (other) =>
      incident.head(other).getByText(other.words.labels.states.responding),
    )
    await expectSeen(everybody, ({ page }) => page.getByText(POLICY))
  })

  await test.step('they talk, and sort facts from guesses', async () => {
    await latencies.measure(() => incident.say(mori, SEEN), SEEN, [sato.page, emma.page])
    await latencies.measure(() => incident.say(sato, GUESS), GUESS, [emma.page, mori.page])
    await latencies.measure(() => incident.say(emma, DECISION), DECISION, [sato.page, mori.page])
    await incident.markByKey(mori, SEEN, 'f')
    await expectSeen(everybody, (other) => incident.marked(other, SEEN, 'fact'))
    await expectSeen(everybody, (other) => incident.recorded(other, 'facts', SEEN))
    await incident.markByMenu(sato, GUESS, 'hypothesis')
    await expectSeen(everybody, (other) => incident.marked(other, GUESS, 'hypothesis'))
    await expectSeen(everybody, (other) => incident.recorded(other, 'hypotheses', GUESS))
    await incident.markByKey(emma, DECISION, 'd')
    await expectSeen(everybody, (other) => incident.marked(other, DECISION, 'decision'))
    await expectSeen(everybody, (other) => incident.part(other, 'decisions').getByText(DECISION))
    await expectAccessible(sato.page)
    await speaksEnglish()
  })

  await test.step('a fix goes in, and the guess is settled by a fact', async () => {
    await incident.recordFix(emma, FIX)
    await expectSeen(everybody, (other) => incident.recorded(other, 'actions', FIX))
    await incident.fixWorked(sato, FIX)
    await expectSeen(everybody, (other) =>
      incident
        .recorded(other, 'actions', FIX)
        .getByText(other.words.screens.incident.entryStates.done, { exact: true }),
    )
    await incident.confirm(mori, { guess: GUESS, by: SEEN })
    await expectSeen(everybody, (other) =>
      incident
        .recorded(other, 'hypotheses', GUESS)
        .getByText(other.words.screens.incident.entryStates.confirmed, { exact: true }),
    )
  })

  await test.step('it is over: proposed on evidence, agreed, declared', async () => {
    await lifecycle.propose(mori, { text: OVER, fact: SEEN, evidence: PROOF })
    await expectSeen(everybody, (other) => incident.part(other, 'convergence').getByText(PROOF))
    await expectSeen(everybody, (other) => incident.part(other, 'convergence').getByText(OVER))
    await expectAccessible(emma.page)
    await speaksEnglish()
    await lifecycle.agree(emma)
    await expectSeen(everybody, (other) =>
      incident
        .part(other, 'convergence')
        .getByText(other.words.screens.incident.convergence.agreed(2, 2)),
    )
    await lifecycle.declare(emma)
    await expectSeen(everybody, (other) =>
      incident.head(other).getByText(other.words.labels.states.converged),
    )
  })

  await test.step('they write the report together, and what is missing shrinks', async () => {
    await Promise.all(everybody.map(async (person) => report.open(person)))
    await expectAccessible(sato.page)
    await speaksEnglish()
    const shrinks = report.watchShrinking(everybody)
    await shrinks(() => report.setImpactStart(mori, 25))
    await shrinks(() => report.write(sato, 'summary', SECTIONS.summary))
    await shrinks(() => report.write(mori, 'factors', SECTIONS.factors))
    await report.write(sato, 'impact', SECTIONS.impact)
    await report.write(emma, 'detection', SECTIONS.detection)
    await report.write(emma, 'recovery', SECTIONS.recovery)
    await report.write(emma, 'learned', SECTIONS.learned)
    await expectSeen(everybody, ({ page }) => page.getByText(SECTIONS.recovery))
    await shrinks(() => report.noNotices(emma, NO_NOTICE))
    const measure = { text: MEASURE, proof: 'https://example.com/pr/7' }
    await shrinks(() => report.addMeasure(sato, measure))
    await shrinks(() => report.reviewHeld(mori, OUTCOME))
    await expectSeen(everybody, ({ page }) => page.getByText(OUTCOME, { exact: true }))
    await expectSeen(everybody, ({ page, words }) =>
      page.getByText(words.screens.report.meter.nothingMissing),
    )
    await expectAccessible(emma.page)
    await speaksEnglish()
  })

  await test.step('the closer sends it back once, then accepts it', async () => {
    await report.requestClose(emma)
    await expectSeen([sato, mori], report.reviewHeading)
    await expectAccessible(sato.page)
    await report.sendBack(sato, COMMENT)
    await expectSeen(everybody, ({ page }) => page.getByRole('alert').getByText(COMMENT))
    await speaksEnglish()
    await report.write(emma, 'detection', `${SECTIONS.detection} At 14:11.`)
    await report.requestClose(emma)
    await expectSeen([sato, mori], report.reviewHeading)
    await latencies.measure(
      () => report.approve(sato),
      mori.words.screens.incident.closing.closedBy(sato.name),
      [mori.page],
    )
    await expectSeen(everybody, ({ page, words }) =>
      page.getByRole('alert').getByText(words.screens.incident.closing.closedBy(sato.name)),
    )
    await speaksEnglish()
  })

  await test.step('the case is found by two characters, and by an English word', async () => {
    await report.findCase(mori, '決済', TITLE)
    await expectAccessible(mori.page)
    await report.findCase(emma, 'rolled', TITLE)
    await report.findCase(sato, 'リリース', TITLE)
  })

  console.log(latencies.summary())
  for (const { complaints } of everybody) expect(complaints).toEqual([])
  const { code, ms } = await server.stop()
  expect(code).toBe(0)
  expect(ms).toBeLessThan(20_000)
})
