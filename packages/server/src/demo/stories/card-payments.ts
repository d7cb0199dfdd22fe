import type { Cast, Stage, Story } from '../stage.ts'

const TITLE = 'カード払いの一部が失敗している / Some card payments fail'

/** SEV2 under way, in two languages: harm reduced, causes open, convergence not yet in sight. */
export async function* cardPayments(stage: Stage): Story {
  yield stage.ago(42)
  const cast = await stage.raise('yamamoto', {
    title: TITLE,
    origin: 'support',
    evidence: [
      {
        text: '「カードが使えない」という問い合わせが10分で6件。どれも同じカード会社（シラカバ）',
        url: 'https://support.machikado.example/views/payments',
      },
    ],
  })
  yield* align(cast, stage)
  yield* guess(cast, stage)
  yield* contain(cast, stage)
  yield* goOn(cast, stage)
}

async function* align({ clarke, tanaka, raman, ito, yamamoto, sato }: Cast, stage: Stage): Story {
  yield stage.ago(41)
  await tanaka.join()
  await tanaka.mark('fact', 'シラカバの与信だけ失敗率が31%。ほかのカード会社は1%未満で平常')
  yield stage.ago(39)
  await clarke.takeRole('commander')
  await clarke.say('I am the commander. First we reduce the harm, then we look for the cause')
  yield stage.ago(38)
  await clarke.align({ action: 'start' })
  await raman.join()
  await ito.join()
  await sato.join('watching')
  yield stage.ago(33)
  await clarke.align({
    action: 'finish',
    policy:
      'Offer other ways to pay before repairing this one. 直すより先に、ほかの支払い方法へ案内する',
    worstCase:
      '失敗に見えた注文で、お客さまに請求だけが残る（二重請求）。与信と注文の照合で否定する / Customers are charged for orders that failed',
    severity: 'sev2',
  })
  await tanaka.takeRole('tech_lead')
  await yamamoto.takeRole('cs_liaison')
  await clarke.offerRole('comms_lead', ito.id)
  yield stage.ago(31)
  await ito.acceptRole('comms_lead')
  await clarke.edit({
    type: 'service',
    impact:
      'シラカバで払う人の約3割が決済できない（全注文の約9%） / About 3 in 10 payments by Shirakaba cards fail, 9% of all orders',
    impactStartedAt: stage.ago(55).toString(),
    priorityLine: '注文を続けてもらう：ほかの支払い方法へ / Keep orders going by other ways to pay',
    callUrl: 'https://meet.machikado.example/inc-card',
  })
}

async function* guess(
  { clarke, tanaka, raman, okafor, kobayashi, yamamoto }: Cast,
  stage: Stage,
): Story {
  yield stage.ago(30)
  await tanaka.mark(
    'hypothesis',
    '昨夜更新した本人認証（3Dセキュア）の部品が、シラカバの応答を読めない？',
  )
  await okafor.join()
  yield stage.ago(28)
  const slow = await okafor.mark(
    'hypothesis',
    'Our gateway is slow, and only Shirakaba gives up after 8 seconds?',
  )
  yield stage.ago(27)
  const app = await raman.mark('question', 'Does it hit the app as well as the web?')
  await yamamoto.todo('take', 'cs.tell')
  yield stage.ago(25)
  const refuted = await okafor.mark(
    'fact',
    'The gateway answers in 240 ms at the 95th percentile, as yesterday',
  )
  await okafor.settle(slow, 'rejected', refuted)
  yield stage.ago(24)
  await kobayashi.join()
  const both = await kobayashi.mark('fact', 'アプリでも同じ割合で失敗する。画面の版には関係がない')
  await kobayashi.settle(app, 'answered', both)
  await yamamoto.mark('question', '失敗したお客さまに、請求だけが残っていませんか？')
  await raman.addTodo({
    text: '与信と注文を照合し、請求だけが残った件数を出す / Match authorisations with orders',
    assignee: raman.id,
    due: stage.ago(-10).toString(),
    blocks: 'converge',
  })
  await clarke.note({
    kind: 'status',
    text: 'いま：シラカバの約3割が失敗。していること：ほかの支払い方法への案内。次の共有は20分後 / Now: 3 in 10 Shirakaba payments fail. Doing: offering other ways to pay. Next in 20 minutes',
  })
}

async function* contain(
  { clarke, tanaka, raman, ito, yamamoto, kobayashi }: Cast,
  stage: Stage,
): Story {
  yield stage.ago(21)
  await clarke.mark(
    'decision',
    'Stop automatic retries for Shirakaba and offer other ways to pay first. Reason: retries cannot harm if they do not happen, and both can be undone in a minute',
  )
  yield stage.ago(18)
  await kobayashi.did('シラカバを選んだ人に、ほかの支払い方法を先に案内（Web・アプリ）')
  await tanaka.did('シラカバの自動再試行を停止')
  await tanaka.todo('done', 'mitigate.options')
  await yamamoto.todo('done', 'cs.tell')
  yield stage.ago(15)
  await raman.mark(
    'fact',
    'Orders given up at payment fell from 9% to 3% since other ways to pay are offered',
  )
  await ito.notice('staff', 'published', {
    text: 'シラカバのカード払いが失敗することがあります。対応中です',
  })
  await clarke.notice('users', 'planned')
  await clarke.askFor('other.harm', raman.id)
  yield stage.ago(12)
  await clarke.mark(
    'question',
    'May we send Shirakaba through the second acquirer? Who knows whether the contract covers it?',
  )
  await raman.todo('accept', 'other.harm')
  await ito.notice('users', 'drafted', {
    text: '一部のカード（シラカバ）でお支払いが失敗することがあります。ほかのお支払い方法をご利用ください。次のお知らせは1時間後です',
  })
}

async function* goOn({ clarke, tanaka, raman, ito, okafor, yamamoto }: Cast, stage: Stage): Story {
  yield stage.ago(9)
  await tanaka.note({
    kind: 'action',
    text: '本人認証の部品を前の版に戻す（検証環境で確認中。本番はコマンダーの判断のあと）',
    actionKind: 'mitigation',
  })
  await raman.todo('help', 'other.harm')
  await clarke.askFor('help.page', ito.id)
  yield stage.ago(7)
  await okafor.mark(
    'hypothesis',
    'Shirakaba changed the certificate of its test of identity last night?',
  )
  await yamamoto.say(
    '問い合わせは10分で6件から2件に減りました。言い回しは「使えない」から「案内が出た」に変わっています',
  )
  yield stage.ago(5)
  await clarke.note({
    kind: 'status',
    text: 'いま：決済をあきらめた注文は9%から3%へ。していること：前の版に戻す確認、二重請求の照合。次の共有は20分後 / Now: 3% of orders given up. Doing: testing the older version, matching charges. Next in 20 minutes',
  })
  yield stage.ago(2)
  await tanaka.say('検証環境では前の版でシラカバが通りました。件数を増やして確かめています')
}
