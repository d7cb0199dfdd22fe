import type { Stage, Story } from '../stage.ts'

/** A suspicion, minutes old: nobody has judged it, and nobody commands. */
export async function* newListings(stage: Stage): Story {
  yield stage.ago(6)
  const { kobayashi, yamamoto } = await stage.raise('kobayashi', {
    title: 'New listings may take long to appear in the app',
    origin: 'staff',
    evidence: [
      { text: 'Three listings made twelve minutes ago are on the web, but not in the app' },
    ],
  })
  yield stage.ago(4)
  await kobayashi.say('インシデントかどうか自信がありません。アプリだけの表示の遅れかもしれません')
  yield stage.ago(3)
  await yamamoto.join('watching')
  await yamamoto.mark('fact', 'サポートへの問い合わせは、いまのところ0件')
}
