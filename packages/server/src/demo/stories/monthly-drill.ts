import type { Stage, Story } from '../stage.ts'

/** A drill of last month, held by whoever had never commanded; the next one of its series has its answers. */
export async function* monthlyDrill({ day, drills }: Stage): Story {
  const { clarke, okafor, yamamoto, kobayashi, raman, ito, suzuki } = drills
  yield day(29)('11:20')
  const held = await clarke.plan({
    title: '障害対応訓練 / Incident drill',
    purpose:
      'はじめての人がコマンダーをやり、引き継ぎまで通してみる\n' +
      'Somebody commands for the first time, hand-over included',
    startsAt: day(18)('14:00').toString(),
    place: '会議室「灯台」 / https://meet.machikado.example/drill',
    invite: [okafor, yamamoto, kobayashi, raman, ito, suzuki].map(({ id }) => id),
  })
  yield day(28)('09:40')
  await raman.answer(held, 'commander')
  await suzuki.answer(held, 'player')
  await yamamoto.answer(held, 'player')
  await kobayashi.answer(held, 'observer')
  await ito.answer(held, 'away')
  yield day(18)('15:10')
  await clarke.hold({
    drill: held,
    commander: raman.id,
    note:
      '引き継ぎの前に「決まっていないこと」を声に出したのがよかった。次は告知の文面も用意する\n' +
      'Saying aloud what was undecided made the hand-over easy. Next time: words for users, too',
  })
  yield day(2)('10:15')
  const next = await clarke.next()
  await kobayashi.answer(next, 'commander')
  await raman.answer(next, 'player')
  await yamamoto.answer(next, 'player')
  await ito.answer(next, 'observer')
  await okafor.answer(next, 'away')
}
