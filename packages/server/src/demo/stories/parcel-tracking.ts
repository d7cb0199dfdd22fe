import type { Cast, Stage, Story } from '../stage.ts'

/** SEV3 of an outside service, converged yesterday: who looks into the causes is still to be decided. */
export async function* parcelTracking(stage: Stage): Story {
  const at = stage.day(1)
  yield at('14:08')
  const cast = await stage.raise('okafor', {
    title: 'Parcel tracking shows no news for one carrier',
    type: 'third',
    severity: 'sev3',
    origin: 'system',
    evidence: [
      {
        text: 'Alert "tracking age": no news from the carrier Tsubame for 45 minutes',
        url: 'https://graphs.machikado.example/tracking',
      },
    ],
  })
  yield* respond(cast, at)
  yield* converge(cast, at)
}

type At = ReturnType<Stage['day']>

async function* respond({ suzuki, okafor, yamamoto, kobayashi }: Cast, at: At): Story {
  yield at('14:11')
  await suzuki.takeRole('commander')
  await suzuki.align({ action: 'skip', reason: '外部サービスの待ちで、できることが限られるため' })
  const status = await okafor.mark(
    'fact',
    'The carrier confirms a fault of their interface; ticket 77-1204',
  )
  await okafor.todo('done', 'third.status')
  await suzuki.edit({
    impact: 'ツバメ便で発送した約5,200件の配達状況が13:20から更新されない',
    impactStartedAt: at('13:20').toString(),
  })
  yield at('14:20')
  await suzuki.note({
    kind: 'decision',
    text: '「配達会社からの情報待ち」と表示し、問い合わせの導線を残す。理由：古い状況を今の状況に見せないため',
    basedOn: [status],
  })
  await kobayashi.join()
  await kobayashi.did('Pages of these parcels say "waiting for news from the carrier"')
  await okafor.todo('done', 'third.degrade', 'mitigate.options')
  await yamamoto.join()
  await yamamoto.todo('done', 'cs.tell')
}

async function* converge({ suzuki, okafor }: Cast, at: At): Story {
  yield at('15:30')
  await suzuki.monitor('配達会社の復旧後、遅れた5,200件がすべて更新される')
  yield at('16:25')
  const all = await okafor.note({
    kind: 'evidence',
    origin: 'system',
    text: 'All 5,214 parcels have news younger than ten minutes',
  })
  await okafor.todo('take', 'third.queue')
  await okafor.propose('Tracking has caught up. Any strong objection?', [all])
  yield at('16:31')
  await suzuki.declare(at('16:18'))
  await suzuki.notice('staff', 'not_needed', { reason: 'サポートへの共有で足りるため' })
  await suzuki.say('収束とします。原因調査とまとめ役は、明日の朝に決めましょう')
}
