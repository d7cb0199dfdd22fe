import type { Cast, Stage, Story } from '../stage.ts'

/** SEV2 whose report is whole: it waits for its closer. */
export async function* searchPrices(stage: Stage): Story {
  const at = stage.day(8)
  yield at('10:21')
  const cast = await stage.raise('yamamoto', {
    title: '検索結果に値下げ前の価格が表示される',
    origin: 'support',
    evidence: [
      {
        text: '「検索では1,980円、商品ページでは1,480円」という問い合わせが2件。どちらも画面の写真つき',
        url: 'https://support.machikado.example/tickets/58213',
      },
    ],
  })
  yield* align(cast, at)
  yield* respond(cast, at)
  yield* converge(cast, at)
  yield* learn(cast, stage)
}

type At = ReturnType<Stage['day']>

async function* align({ suzuki, okafor, yamamoto }: Cast, at: At): Story {
  yield at('10:24')
  await suzuki.takeRole('commander')
  await suzuki.align({ action: 'start' })
  await okafor.join()
  yield at('10:31')
  await suzuki.align({
    action: 'finish',
    policy: '古い価格を見せないことを優先する。検索が少し遅くなるのは受け入れる',
    worstCase: '古い価格のまま決済された注文がある。注文の価格と商品の価格を照合して否定する',
    severity: 'sev2',
  })
  await okafor.takeRole('tech_lead')
  await yamamoto.takeRole('cs_liaison')
  await suzuki.edit({
    type: 'service',
    impact: '今朝値下げした約3,400品の検索結果に、値下げ前の価格が出ている',
    impactStartedAt: at('08:05').toString(),
  })
}

async function* respond(cast: Cast, at: At): Story {
  const { suzuki, okafor, raman, yamamoto, ito } = cast
  yield at('10:36')
  const asked = await yamamoto.mark('question', '古い価格で決済された注文はありますか？')
  const lag = await okafor.mark(
    'hypothesis',
    'The search index stopped taking changes this morning?',
  )
  await suzuki.note({
    kind: 'status',
    text: '約3,400品の価格が検索で古い。索引を調べている。次は11:00',
  })
  yield at('10:44')
  const none = await raman.mark(
    'fact',
    'All 812 orders since 08:00 were charged the price of the goods page',
  )
  await raman.settle(asked, 'answered', none)
  await raman.todo('done', 'other.harm')
  const stuck = await okafor.mark(
    'fact',
    'One change with a title of 9,000 characters fails, and 14,200 changes wait behind it since 08:05',
  )
  await okafor.settle(lag, 'confirmed', stuck)
  yield at('10:49')
  await suzuki.mark(
    'decision',
    '長すぎる1件を脇によけて先へ進める。理由：戻せる操作で、残りがすぐ反映される',
  )
  await okafor.todo('done', 'mitigate.options')
  await okafor.did('Set the one change aside; the queue is empty after six minutes')
  await ito.join()
  await suzuki.notice('staff', 'published', {
    text: '検索の価格が古い件。10:58に反映が追いつく見込み',
  })
  await ito.notice('users', 'published', {
    text: '検索結果の価格が一部古く表示されていました。お支払いは商品ページの価格です',
  })
  await suzuki.monitor('検索と商品ページの価格の差が0のまま20分')
}

async function* converge(cast: Cast, at: At): Story {
  const { suzuki, okafor, raman, yamamoto, ito } = cast
  yield at('11:19')
  const equal = await raman.note({
    kind: 'evidence',
    origin: 'system',
    text: 'Prices in search and on the goods pages agree for all 3,400 goods since 10:58',
    url: 'https://graphs.machikado.example/search-lag',
  })
  await raman.propose('検索の価格が追いつきました', [equal])
  yield at('11:21')
  await yamamoto.object('お客さまの画面での確認がまだです。連絡をくれた2人に見てもらいます')
  yield at('11:28')
  const seen = await yamamoto.note({
    kind: 'evidence',
    origin: 'user',
    text: '連絡をくれた2人とも、新しい価格が見えていると返信',
  })
  await yamamoto.propose('検索の価格が追いつき、お客さまの画面でも確かめました', [seen])
  await yamamoto.agree()
  await okafor.agree()
  await suzuki.resolveObjection('2人の確認が取れました')
  yield at('11:30')
  await suzuki.declare(at('10:58'))
  await ito.notice('users', 'final')
  await ito.notice('staff', 'final')
  await okafor.takeRole('cause_lead')
  await suzuki.todo('done', 'cs.tell', 'victims.care')
  await suzuki.waive('help.page', '利用者にしてもらうことがないため')
}

async function* learn(cast: Cast, stage: Stage): Story {
  const { suzuki, okafor, raman, yamamoto } = cast
  yield stage.day(7)('10:00')
  await suzuki.review({
    form: 'meeting',
    at: stage.day(6)('14:00').toString(),
    facilitator: yamamoto.id,
  })
  yield stage.day(6)('14:45')
  await yamamoto.review({
    form: 'meeting',
    held: true,
    outcome:
      '1件の失敗が残りを止めない作りにする。遅れは件数でなく「いちばん古い変更の年齢」で見る',
  })
  await reflect(cast)
  const aside = await okafor.plan({
    text: 'A change that fails three times is set aside by itself, and somebody is told',
    kind: 'permanent',
    owner: okafor.id,
    due: stage.date(3),
  })
  const age = await raman.plan({
    text: 'Alert when the oldest change that waits for the index is older than five minutes',
    kind: 'prevention',
    category: 'detect',
    required: true,
    owner: raman.id,
    due: stage.date(2),
  })
  await maybe(cast, stage)
  yield stage.day(5)('10:30')
  await cast.clarke.adopt('ぜひ入れましょう。今日から、収束の材料はお客さまの画面も一つ含めます')
  yield stage.day(4)('13:00')
  await okafor.finish(aside, 'https://git.machikado.example/search/pull/733')
  await okafor.todo('done', 'temp.undo')
  yield stage.day(2)('16:20')
  await raman.finish(
    age,
    'Alert seen in a rehearsal at 11:05, five minutes after the index was stopped',
  )
  await okafor.write(REPORT)
  await suzuki.todo('done', 'flow.improve')
  yield stage.day(1)('17:20')
  await suzuki.requestClose()
  await suzuki.say('クローズを依頼しました。佐藤さん、レポートを見ていただけますか')
}

/** What is worth doing, and holds up nobody. */
async function maybe({ suzuki, okafor }: Cast, stage: Stage): Promise<void> {
  await okafor.plan({
    text: '商品名の長さを入力の画面でも確かめ、出店者にその場で伝える',
    kind: 'prevention',
    category: 'contain',
    required: false,
    owner: suzuki.id,
    due: stage.date(-10),
  })
}

/** How it felt, what should change, and what it reminds of. */
async function reflect({ suzuki, okafor, raman, yamamoto }: Cast): Promise<void> {
  await yamamoto.feel('yes', 'yes')
  await okafor.feel('yes', 'partly')
  await raman.feel('yes', 'yes')
  await suzuki.feel('partly', 'partly')
  await yamamoto.suggest(
    '収束を提案する前に、連絡をくれたお客さまの画面で確かめる手順を入れたいです',
  )
  // A thing that stopped without a word, as with the certificates.
  await raman.remember('2')
}

const REPORT = {
  summary:
    '値下げした約3,400品の検索結果に、2時間53分のあいだ値下げ前の価格が表示された。1件の失敗が索引の更新を止めていた。脇によけて追いつかせ、1件の失敗で止まらない作りに直した。決済はすべて正しい価格。',
  impact:
    '- 古い価格が見えた品：約3,400品\n- 見た可能性のある人：約11,000人\n- 問い合わせ：17件\n- 誤った金額の決済：0件',
  detection:
    'お客さまからの問い合わせで気づいた（2時間16分後）。索引の監視は「処理が動いているか」だけで、遅れを見ていなかった。',
  factors:
    '**きっかけ**：9,000文字の商品名を含む変更が索引に入らず、失敗を繰り返した。\n\n**背景**：変更は順番どおりに処理され、1件が終わるまで次に進まない。\n\n**防げなかった理由**：失敗は再試行で直るという前提で、直らない1件を脇によける道がなかった。',
  recovery:
    '- 暫定：失敗する1件を手で脇によけた（10:51）\n- 恒久：3回失敗した変更は自動で脇によけ、人に知らせる',
  care: '問い合わせの17件に個別に返信した。金額の補正が必要な注文はなかった。',
  learned:
    '- よかったこと：収束の前に、お客さまの画面でも確かめた\n- うまくいかなかったこと：気づくまでに2時間かかった\n- 運がよかったこと：決済は商品ページの価格を使う作りだった',
  prevention: 'いちばん古い変更の年齢を監視に加えた。商品名の長さの確認は任意の改善として続ける。',
} as const
