import type { Cast, Stage, Story } from '../stage.ts'

/** SEV3 with wrong data, closed by a team lead: stopped, counted, corrected by two. */
export async function* payoutMails(stage: Stage): Story {
  const at = stage.day(14)
  yield at('16:40')
  const cast = await stage.raise('suzuki', {
    title: '出店者に「入金予定」のメールが二重に届いている',
    type: 'data',
    severity: 'sev3',
    origin: 'user',
    evidence: [{ text: '出店者4人から「同じメールが2通届いた。入金も2回あるのか」と連絡' }],
  })
  yield* respond(cast, at)
  yield* learn(cast, stage)
}

async function* respond(cast: Cast, at: ReturnType<Stage['day']>): Story {
  const { suzuki, raman, tanaka, yamamoto } = cast
  yield at('16:42')
  await raman.takeRole('commander')
  await raman.align({ action: 'skip', reason: '止める方法がはっきりしているため' })
  await tanaka.join()
  await tanaka.todo('take', 'data.stop')
  yield at('16:45')
  await raman.mark('fact', '16:30の配信が2回動き、1,106人に同じメールが届いた')
  await tanaka.did('入金予定メールの配信を止めた。入金の処理そのものは1回だけで、金額も正しい')
  await tanaka.todo('done', 'data.stop', 'data.snapshot', 'mitigate.options')
  await raman.edit({
    impact: '1,106人の出店者に入金予定のメールが2通届いた。入金は正しく1回',
    impactStartedAt: at('16:30').toString(),
  })
  yield at('16:49')
  const twice = await tanaka.mark('hypothesis', '配信サーバーの入れ替え中に、新旧の両方が動いた？')
  await raman.todo('done', 'data.list')
  yield at('16:55')
  const both = await raman.mark(
    'fact',
    '16:30に新旧2台が同じ一覧を読んでいる。新しい台は16:20に起動',
  )
  await tanaka.settle(twice, 'confirmed', both)
  await yamamoto.join()
  await yamamoto.todo('done', 'cs.tell')
  await raman.notice('staff', 'not_needed', { reason: 'サポートと出店者チームで完結するため' })
  await yamamoto.notice('users', 'published', {
    text: '入金予定のメールが2通届いた方へ：入金は1回で、金額に変わりはありません',
  })
  yield at('17:10')
  const quiet = await suzuki.note({
    kind: 'evidence',
    origin: 'support',
    text: 'お知らせを出したあと、新しい問い合わせはない（15分間）',
  })
  await raman.propose('二重の配信は止まり、説明も届きました', [quiet])
  await raman.declare(at('16:45'))
  await yamamoto.notice('users', 'final')
  await raman.takeRole('cause_lead')
}

async function* learn({ raman, tanaka, suzuki }: Cast, stage: Stage): Story {
  yield stage.day(13)('11:00')
  await raman.review({ form: 'in_channel', facilitator: suzuki.id })
  const once = await tanaka.plan({
    text: '配信の前に「この一覧は配信済み」の印を取り、取れなければ送らない',
    kind: 'prevention',
    category: 'prevent',
    required: true,
    owner: tanaka.id,
    due: stage.date(9),
  })
  await tanaka.todo('done', 'data.fix2', 'temp.undo')
  yield stage.day(12)('15:30')
  await raman.review({
    form: 'in_channel',
    held: true,
    outcome: '「同時に2台動かないはず」に頼らず、2台動いても1通しか出ない形にする',
  })
  yield stage.day(10)('14:00')
  await tanaka.finish(once, '新旧2台を同時に動かし、1通だけ届くことを確認')
  await tanaka.did('配信済みの印を取れた台だけが送るようにして、配信を再開した', 'permanent')
  await raman.write(REPORT)
  await raman.todo('done', 'flow.improve')
  yield stage.day(10)('15:10')
  await raman.requestClose()
  yield stage.day(9)('10:30')
  await suzuki.approveClose()
}

const REPORT = {
  summary:
    '配信サーバーの入れ替え中に新旧2台が同じ一覧を読み、1,106人の出店者に入金予定のメールが2通届いた。入金は正しく1回。配信を止めて説明を出し、二重に送れない仕組みにした。',
  impact: '- 2通届いた出店者：1,106人\n- 問い合わせ：23件\n- 誤った入金：0件',
  detection:
    '出店者からの連絡で気づいた（10分後）。配信数が前日の2倍になっても知らせる仕組みはなかった。',
  factors:
    '**きっかけ**：入れ替えの途中で、新旧2台の配信が同時に動いた。\n\n**背景**：配信の一覧に「送った」印がなく、読んだ台がそのまま送る作りだった。\n\n**防げなかった理由**：手順書は「旧を止めてから新を動かす」としていたが、順番を守らせる仕組みがなかった。',
  recovery: '- 暫定：配信を止めた（16:45）\n- 恒久：配信済みの印を取れた台だけが送る',
  learned:
    '- よかったこと：止めてから数え、2人で確かめて直した\n- 運がよかったこと：金額の処理は別の仕組みで、二重にならない作りだった',
  prevention: '配信の前に印を取る仕組みを入れ、新旧を同時に動かして確かめた。',
} as const
