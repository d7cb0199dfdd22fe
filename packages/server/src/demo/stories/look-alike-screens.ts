import type { Stage, Story } from '../stage.ts'

/** SEV4, closed the next day: a near miss is worth a short report. */
export async function* lookAlikeScreens(stage: Stage): Story {
  const at = stage.day(6)
  yield at('15:05')
  const { kobayashi, clarke, tanaka } = await stage.raise('kobayashi', {
    title: 'Near miss: the admin screens of staging and production look the same',
    type: 'near_miss',
    severity: 'sev4',
    evidence: [
      {
        text: 'A bulk price change meant for staging was prepared on production. The last dialog stopped it',
      },
    ],
  })
  yield at('15:20')
  await clarke.join()
  await clarke.say(
    'Thank you for telling us. If it can happen to one of us, it can happen to all of us',
  )
  await kobayashi.align({ action: 'skip', reason: 'Nothing was changed, nobody was harmed' })
  await kobayashi.edit({
    impactStartedAt: at('14:58').toString(),
    impact: 'None: 0 prices were changed',
  })
  await clarke.did('Production admin has a red frame and says PRODUCTION in the title', 'permanent')
  const frame = await tanaka.note({
    kind: 'evidence',
    origin: 'staff',
    text: 'Three people were shown both screens for a second, and all could tell them apart',
  })
  yield at('15:58')
  await kobayashi.propose('The screens can be told apart', [frame])
  await clarke.agree()
  yield at('16:00')
  await kobayashi.declare(at('15:55'))
  await kobayashi.write({
    summary:
      'A bulk price change was nearly run on production instead of staging, because both admin screens looked the same. Nothing was changed. Production now looks different.',
    recovery:
      '- Permanent: a red frame and the word PRODUCTION on every page of the production admin',
    learned:
      '- Lucky: this dialog asks for the number of goods, and 48,000 was a surprise\n- To keep: near misses raised within minutes',
  })
  yield at('16:10')
  await kobayashi.requestClose()
  yield stage.day(5)('09:50')
  await clarke.approveClose()
}
