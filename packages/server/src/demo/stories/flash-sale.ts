import type { Cast, Stage, Story } from '../stage.ts'

/** SEV1, closed: harm stopped first, causes later; sent back once by the closer, about the document. */
export async function* flashSale(stage: Stage): Story {
  const at = stage.day(22)
  yield at('12:03')
  const cast = await stage.raise('yamamoto', {
    title: 'タイムセール開始直後から、注文を確定できない',
    origin: 'support',
    evidence: [
      {
        text: '「注文を確定する」を押すと買い物かごに戻る、という問い合わせが3分で14件',
        url: 'https://support.machikado.example/views/checkout',
      },
    ],
  })
  yield* align(cast, at)
  yield* respond(cast, at)
  yield* converge(cast, at)
  yield* learn(cast, stage)
  yield* close(cast, stage)
}

type At = ReturnType<Stage['day']>

async function* align(cast: Cast, at: At): Story {
  const { suzuki, tanaka, okafor, yamamoto, ito } = cast
  yield at('12:04')
  await tanaka.join()
  await tanaka.mark('fact', '注文APIの5xxが12:00から38%。11:59までは0.1%以下')
  yield at('12:05')
  await suzuki.takeRole('commander')
  await suzuki.say('コマンダーは鈴木です。原因より先に、注文できない時間を短くします')
  await suzuki.align({ action: 'start' })
  yield at('12:06')
  await okafor.join()
  await ito.join()
  yield at('12:10')
  await suzuki.align({
    action: 'finish',
    policy: 'セールは止めず、同時に購入手続きへ進む人数を絞れるかを最初に確かめる',
    worstCase:
      '在庫より多く注文が成立し、出店者が発送できない。在庫数と注文数を突き合わせて否定する',
    severity: 'sev1',
  })
  yield at('12:11')
  await yamamoto.takeRole('cs_liaison')
  await ito.takeRole('comms_lead')
  await tanaka.takeRole('tech_lead')
  await suzuki.edit({
    type: 'service',
    impact: '12:00以降に購入手続きをした人の約4割が注文を確定できない',
    impactStartedAt: at('12:00').toString(),
    priorityLine: '注文できる人を増やす。原因はあとでよい',
  })
}

async function* respond(cast: Cast, at: At): Story {
  const { suzuki, tanaka, okafor, yamamoto, ito } = cast
  yield at('12:13')
  const gateway = await tanaka.mark('hypothesis', '決済代行の応答が遅く、注文が待たされている？')
  const locks = await okafor.mark(
    'hypothesis',
    'Stock reservations wait for each other on the few sale items and use up the connections',
  )
  await yamamoto.todo('done', 'cs.tell')
  yield at('12:16')
  const healthy = await tanaka.mark(
    'fact',
    '決済代行のステータスは正常。与信の成功率も97%で平常どおり',
  )
  await tanaka.settle(gateway, 'rejected', healthy)
  yield at('12:18')
  await ito.notice('staff', 'published', { text: '注文障害に対応中。次の共有は12:40です' })
  await suzuki.notice('users', 'planned')
  await suzuki.note({
    kind: 'status',
    text: '注文の約4割が失敗。人数を絞る準備中。次の共有は12:40',
  })
  const waits = await okafor.mark(
    'fact',
    'Of 200 connections 187 wait for row locks of the 12 items on sale',
  )
  await okafor.settle(locks, 'confirmed', waits)
  yield at('12:22')
  await suzuki.mark(
    'decision',
    '待合室を有効にして、購入手続きに進む人を毎分300人に絞る。理由：すぐ戻せて、セールを止めずに済む',
  )
  await tanaka.todo('done', 'mitigate.options')
  yield at('12:26')
  await tanaka.did('待合室を有効化（毎分300人）')
  await ito.notice('users', 'drafted', {
    text: 'ただいま注文が確定しにくくなっています。順番にご案内しています。次のお知らせは13:00です',
  })
  await suzuki.notice('users', 'approved')
  await ito.notice('users', 'published', {
    url: 'https://status.machikado.example/flash-sale',
  })
  yield at('12:31')
  await suzuki.monitor('注文APIの5xxが1%未満のまま15分。在庫数と注文数の差が0')
}

async function* converge(cast: Cast, at: At): Story {
  const { suzuki, tanaka, okafor, yamamoto, ito, raman } = cast
  yield at('12:40')
  await raman.join()
  await raman.mark('fact', 'Stock and orders of all 12 items agree: nothing was sold twice')
  await raman.todo('done', 'other.harm')
  await suzuki.note({ kind: 'status', text: '12:33から注文は平常。12:50まで様子を見ます' })
  yield at('12:50')
  const graph = await tanaka.note({
    kind: 'evidence',
    origin: 'system',
    text: '注文APIの5xxは12:33から0.1%以下（17分間）',
    url: 'https://graphs.machikado.example/orders',
  })
  const voices = await yamamoto.note({
    kind: 'evidence',
    origin: 'support',
    text: '12:36以降、新しい問い合わせは0件。先に連絡をくれた3人が注文できたと返信',
  })
  await tanaka.propose('注文が確定できる状態に戻りました。強い反対はありますか', [graph, voices])
  yield at('12:52')
  await okafor.agree()
  await yamamoto.agree()
  yield at('12:55')
  await suzuki.declare(at('12:33'))
  await suzuki.say('収束とします。ありがとうございました。対応した人は先に昼食をどうぞ')
  await okafor.takeRole('cause_lead')
  yield at('13:05')
  await ito.notice('users', 'drafted', {
    text: '12:33から通常どおりご注文いただけます。確定できなかった方のために、セールを15時まで延長します',
  })
  await suzuki.notice('users', 'approved')
  await ito.notice('users', 'final')
  await ito.notice('staff', 'final')
  await suzuki.waive('help.page', '一時的な混雑で、ヘルプに書く手順がないため')
}

async function* learn({ suzuki, tanaka, okafor, sato, clarke }: Cast, stage: Stage): Story {
  yield stage.day(21)('10:00')
  await suzuki.review({
    form: 'meeting',
    at: stage.day(20)('15:00').toString(),
    facilitator: clarke.id,
  })
  await suzuki.todo('done', 'victims.care')
  yield stage.day(20)('15:05')
  await clarke.join()
  await sato.join('watching')
  yield stage.day(20)('15:50')
  await clarke.review({
    form: 'meeting',
    held: true,
    outcome: '在庫の引き当てを短い取引に分ける。セールの前に、同じ品に集中する負荷試験を行う',
  })
  const split = await okafor.plan({
    text: '在庫の引き当てを注文の取引から切り離し、行を待つ時間を50ミリ秒までにする',
    kind: 'permanent',
    owner: okafor.id,
    due: stage.date(13),
  })
  const rehearse = await tanaka.plan({
    text: 'セール前の負荷試験に「同じ12品へ毎分2,000人」の場面を加え、通らなければ公開できないようにする',
    kind: 'prevention',
    category: 'prevent',
    required: true,
    owner: tanaka.id,
    due: stage.date(12),
  })
  const notice = await suzuki.plan({
    text: '行ロックの待ちが1秒を超えたら当番に知らせる',
    kind: 'prevention',
    category: 'detect',
    required: true,
    owner: okafor.id,
    due: stage.date(14),
  })
  yield stage.day(15)('11:20')
  await okafor.finish(notice, 'アラート「row lock wait」を試験環境で発火させて確認')
  yield stage.day(14)('17:10')
  await okafor.finish(split, 'https://git.machikado.example/orders/pull/1841')
  await okafor.todo('done', 'temp.undo')
  yield stage.day(13)('16:00')
  await tanaka.finish(rehearse, 'https://ci.machikado.example/load/sale-12-items')
}

const REPORT = {
  summary:
    'タイムセール開始の12:00から33分間、購入手続きをした人の約4割（1,920人）が注文を確定できなかった。在庫の引き当てが少数の品で待ち合わせになったため。待合室で人数を絞って復旧し、引き当ての仕組みを直した。',
  impact:
    '- 注文を確定できなかった人：1,920人（のべ4,310回）\n- うち当日中に買い直した人：1,388人\n- 問い合わせ：61件\n- 在庫を超えて売れた品：0点',
  factors:
    '**きっかけ**：12品に注文が集中し、在庫の行を更新する処理が互いを待った。\n\n**背景**：引き当てが注文の取引の中にあり、決済の応答（平均800ミリ秒）を待つ間ずっと行を占めていた。\n\n**防げなかった理由**：負荷試験は多くの品に均等に注文する場面だけで、集中する場面がなかった。',
  recovery:
    '- 暫定：待合室で毎分300人に絞った（12:26）。セール終了後に解除\n- 恒久：在庫の引き当てを注文の取引から切り離した',
  care: '確定できなかった方のためにセールを15時まで延長し、買い物かごに残った品を確保した。問い合わせの61件には個別に返信した。',
  prevention:
    '負荷試験に集中の場面を加え、通らなければセールを公開できないようにした。行ロックの待ちを監視に加えた。',
  flow: '待合室の有効化は手順書から2分で見つかった。セールの前日に、見る場所を全員で確かめておくとさらに早い。',
} as const

async function* close({ suzuki, okafor, sato }: Cast, stage: Stage): Story {
  yield stage.day(13)('17:00')
  await okafor.write({
    ...REPORT,
    detection: 'カスタマーサポートへの問い合わせで気づいた（開始から3分後）。',
    learned: '- よかったこと：原因を待たずに人数を絞った\n- 運がよかったこと：昼で人がそろっていた',
  })
  await suzuki.todo('done', 'flow.improve')
  yield stage.day(13)('17:30')
  await suzuki.requestClose()
  yield stage.day(12)('09:40')
  await sato.returnClose(
    'わかりやすいです。ひとつだけ：監視より先に問い合わせで気づいたのはなぜか、仕組みの面から「どう気づいたか」に足してください',
  )
  yield stage.day(12)('13:15')
  await okafor.write(
    {
      detection:
        'カスタマーサポートへの問い合わせで気づいた（開始から3分後）。5xxのアラートは5分の平均で判定するため、12:05まで鳴らない設定だった。行ロックの待ちを見ていれば1分以内に気づけた。',
    },
    1,
  )
  await suzuki.requestClose()
  yield stage.day(12)('16:05')
  await sato.approveClose()
}
