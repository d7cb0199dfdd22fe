import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { expectEnglish } from './support/english.ts'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import * as lifecycle from './support/lifecycle.ts'
import { expectSeen } from './support/live.ts'
import * as market from './support/marketplace.ts'
import * as notices from './support/notices.ts'
import { becomeOwner, invite, join, makeToken, type Person, sitDown } from './support/person.ts'
import { createProgram } from './support/program.ts'
import * as report from './support/report.ts'
import * as after from './support/report-after.ts'
import { emptyDirectory, startServer } from './support/server.ts'
import * as todos from './support/todos.ts'

const { BUYERS, SHOPS } = market
const { CARE, HELP_PAGE } = todos

const ORGANISATION = 'みなとマルシェ'
const TITLE = '予約販売の注文が二重に登録される'
const IMPACT = '予約販売を使う120ショップで、注文のおよそ1割が二重に入っている'
const POLICY = 'Switch the double send off first, then find the orders it made twice'
const WORST = 'Buyers are charged twice'
const CHECK = 'Compare the payment log with the orders'
const SEEN = '14時5分から、同じ注文番号が2行ずつ入っている'
const NO_NOTICE = '二重の請求はなく、購入者の画面にも出ていない'
const FIRST_NEWS =
  '予約販売の注文が二重に登録されることがあります。二重になった分は発送しないでください。'
const LAST_NEWS =
  '予約販売の注文は14時40分から正しく登録されています。二重になった分は取り消しました。'
const STATUS_PAGE = 'https://status.example.com/42'
const WHY_THEM = 'You know how shops read it'
const FIX = 'Switched the second send off'
const WATCHED = 'No order number comes twice'
const OVER = '二重の登録が止まり、問い合わせも増えていない'
const PROOF = '監視：同じ番号の注文が15分間 0 件'
const DUE = '2030-03-31'
const MEASURE = '注文番号の重複を登録時に拒む'
const MEASURE_PROOF = 'https://example.com/pr/77'
const OUTCOME = '送り直しても、受け手の側で一度きりにする'
const COMMENT = '何件を取り消したのか、影響の欄に書いてください'
const SECTIONS = {
  summary: '予約販売の注文の1割が、14時5分から35分間、二重に登録された。いまは止まっている。',
  factors:
    '時間切れのあとに同じ注文を送り直す処理があり、受け手は番号の重複を確かめていなかった。先週の改修で時間切れが短くなり、送り直しが増えた。',
  recovery: '送り直しを止めた。恒久対応は不要。再発防止策で重複そのものを拒む。',
}
const MENDED = '二重になった42件は、その日のうちにすべて取り消した。'

/** What a browser says of a server that is away. */
const AWAY = /net::ERR_|\b503\b/

test('B-05 B-09 B-19 B-23 a department owns it, two audiences are decided, and the CTO closes once prevention is done', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const first = await startServer({ dataDir: directory.path })
  const [sato, emma, mori] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'sato@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'emma@example.com', language: 'en' }),
    sitDown(browser, { name: '森 健太', email: 'mori@example.com', language: 'ja' }),
  ])
  const everybody = [sato, emma, mori]
  const written = [ORGANISATION, TITLE, IMPACT, SEEN, NO_NOTICE, FIRST_NEWS, LAST_NEWS, OVER, PROOF]
  written.push(MEASURE, OUTCOME, COMMENT, MENDED, market.CHANNEL, market.DUTIES, sato.name)
  written.push(mori.name, ...Object.values(SECTIONS))
  const speaksEnglish = () => expectEnglish(emma.page, written)
  const reads = (text: string) => expectSeen(everybody, ({ page }) => page.getByText(text).first())
  const inHead = (say: (person: Person) => string) =>
    expectSeen(everybody, (person) => incident.head(person).getByText(say(person)))

  await test.step('the organisation says who owns what, who is told, and who closes', async () => {
    await becomeOwner(sato, { link: first.setUpLink, organisation: ORGANISATION })
    await join(emma, await invite(sato))
    await join(mori, await invite(sato))
    const program = createProgram(first.url, await makeToken(sato, 'Configuration'))
    await market.open(program, { closedBy: mori.email })
    await sato.page.goto(first.url)
  })

  await test.step('support raises it, and people come', async () => {
    await incident.raise(sato, TITLE, 'service')
    await incident.open(emma, TITLE)
    await incident.open(mori, TITLE)
    for (const person of everybody) await incident.canAct(person)
    await incident.say(sato, SEEN)
    await incident.markByKey(sato, SEEN, 'f')
    await incident.writeImpact(sato, IMPACT)
  })

  await test.step('the alignment settles it all, and whose it is shows at once', async () => {
    await lifecycle.align(emma, {
      policy: POLICY,
      worstCase: WORST,
      check: CHECK,
      commander: emma.name,
      severity: 'sev2',
      minutes: 30,
    })
    await inHead(() => emma.name)
    await inHead(({ words }) => words.labels.severities.sev2)
    await inHead(({ language }) => market.OWNER[language])
    await inHead(({ words, language }) =>
      words.screens.incident.header.scope(market.SCOPE[language]),
    )
    await inHead(({ words }) => words.screens.incident.update.label)
    for (const text of [POLICY, WORST, CHECK]) await reads(text)
    await expectAccessible(mori.page)
    await speaksEnglish()
  })

  await test.step('one is asked and passes; another accepts, and wants a hand', async () => {
    for (const person of everybody) await incident.showTodos(person)
    const task = (person: Person) => todos.line(person, HELP_PAGE[person.language])
    await todos.ask(emma, HELP_PAGE[emma.language], { whom: sato.name, reason: WHY_THEM })
    await expectSeen([sato], (person) => task(person).getByText(WHY_THEM))
    await todos.press(sato, 'pass', HELP_PAGE[sato.language])
    await expectSeen([emma], (person) =>
      task(person).getByText(person.words.screens.incident.todos.noOwner),
    )
    await todos.ask(emma, HELP_PAGE[emma.language], { whom: mori.name, reason: WHY_THEM })
    await expectSeen([mori], (person) => task(person).getByText(WHY_THEM))
    await todos.press(mori, 'accept', HELP_PAGE[mori.language])
    await expectSeen([emma], (person) => todos.owner(person, HELP_PAGE[person.language], mori.name))
    await todos.press(mori, 'help', HELP_PAGE[mori.language])
    await expectSeen(everybody, (person) =>
      task(person).getByText(person.words.screens.incident.todos.helpWanted),
    )
    await expectAccessible(sato.page)
    await todos.tick(sato, HELP_PAGE[sato.language])
    for (const person of everybody) await incident.showLedger(person)
  })

  await test.step('one audience is not told, with a reason; the other is told facts', async () => {
    await notices.decide(emma, BUYERS, { told: false, reason: NO_NOTICE })
    await expectSeen(everybody, (person) => notices.line(person, BUYERS).getByText(NO_NOTICE))
    await notices.decide(emma, SHOPS, { told: true, reason: '' })
    await notices.draft(sato, SHOPS, { step: 'draft', text: FIRST_NEWS, fact: SEEN })
    await expectSeen(everybody, (person) => notices.line(person, SHOPS).getByText(FIRST_NEWS))
    await expectAccessible(sato.page)
    await notices.approve(emma, SHOPS)
    await expectSeen(everybody, (person) => notices.standing(person, SHOPS, 'approved'))
    await notices.publish(sato, SHOPS, { url: STATUS_PAGE })
    await expectSeen(everybody, (person) => notices.standing(person, SHOPS, 'published'))
    await expectSeen(everybody, (person) => notices.promised(person, SHOPS))
    await speaksEnglish()
  })

  await test.step('a fix goes in, and they watch whether it holds', async () => {
    await incident.recordFix(emma, FIX)
    await incident.fixWorked(emma, FIX)
    await lifecycle.watch(emma, { what: WATCHED, minutes: 30 })
    await inHead(({ words }) => words.labels.states.monitoring)
    await reads(WATCHED)
  })

  await first.kill()
  await expectSeen(everybody, ({ page, words }) => page.getByText(words.screens.shell.offline))
  const second = await startServer({ dataDir: directory.path, port: first.port })
  for (const { page, words } of everybody) {
    await expect(page.getByText(words.screens.shell.offline)).toBeHidden()
  }

  await test.step('it is over when a machine and a person say so, and three agree', async () => {
    await lifecycle.propose(sato, { text: OVER, fact: SEEN })
    await expectSeen(everybody, (person) =>
      incident
        .part(person, 'convergence')
        .getByText(person.words.screens.incident.reasons['convergence-evidence-one-sided'] ?? ''),
    )
    await lifecycle.proposeAgain(sato, PROOF)
    await lifecycle.agree(mori)
    await expectSeen(everybody, (person) =>
      incident
        .part(person, 'convergence')
        .getByText(person.words.screens.incident.convergence.agreed(3, 3)),
    )
    await expectAccessible(emma.page)
    await lifecycle.declare(emma)
    await inHead(({ words }) => words.labels.states.converged)
    await lifecycle.settleOnward(emma, {
      causeLead: emma.name,
      reportLead: sato.name,
      due: DUE,
      form: 'meeting',
    })
    await inHead(({ words }) => words.labels.states.learning)
    await speaksEnglish()
  })

  await test.step('the last news goes out, and the promise was kept', async () => {
    await notices.draft(sato, SHOPS, { step: 'update', text: LAST_NEWS, fact: SEEN })
    await notices.publish(sato, SHOPS, { url: STATUS_PAGE, last: true })
    await expectSeen(everybody, (person) => notices.standing(person, SHOPS, 'final'))
    await expectSeen(everybody, (person) =>
      notices.line(person, SHOPS).getByText(person.words.screens.notices.kept(1, 1)),
    )
    await incident.showTodos(sato)
    await todos.tick(sato, CARE[sato.language])
  })

  await test.step('the report is written; a measure that is not done keeps it open', async () => {
    await Promise.all(everybody.map(async (person) => report.open(person)))
    await report.setImpactStart(sato, 35)
    await after.enterFigures(sato, { people: 120, orders: 42 })
    for (const key of ['summary', 'factors', 'recovery'] as const) {
      await report.write(sato, key, SECTIONS[key])
    }
    await report.addMeasure(emma, { text: MEASURE, owner: mori.name })
    // The form is the one that was settled on convergence.
    await report.recordHeld(emma, OUTCOME)
    await reads(OUTCOME)
    await after.cannotClose(emma, MEASURE)
    await report.finishMeasure(mori, { text: MEASURE, proof: MEASURE_PROOF })
    await expectAccessible(sato.page)
    await speaksEnglish()
  })

  await test.step('the CTO alone is asked, sends it back once, and closes', async () => {
    await report.requestClose(emma)
    await expectSeen([mori], report.reviewHeading)
    await expect(report.reviewHeading(sato)).toBeHidden()
    await report.sendBack(mori, COMMENT)
    await expectSeen(everybody, ({ page }) => page.getByRole('alert').getByText(COMMENT))
    await report.write(sato, 'impact', MENDED)
    await report.requestClose(emma)
    await expectSeen([mori], report.reviewHeading)
    await report.approve(mori)
    await expectSeen(everybody, ({ page, words }) =>
      page.getByRole('alert').getByText(words.screens.incident.closing.closedBy(mori.name)),
    )
  })

  await test.step('what was accepted stays, goes along as Markdown, and is found', async () => {
    await after.readVersion(emma, 1)
    await expectSeen([emma], ({ page }) => page.getByText(MENDED))
    await speaksEnglish()
    const taken = await after.takeMarkdown(sato)
    for (const text of [TITLE, MENDED, LAST_NEWS, NO_NOTICE, MEASURE, MEASURE_PROOF]) {
      expect(taken).toContain(text)
    }
    await report.findCase(mori, '予約', TITLE)
  })

  for (const { complaints } of everybody) {
    expect(complaints.filter((one) => !AWAY.test(one))).toEqual([])
  }
  expect((await second.stop()).code).toBe(0)
})
