import type { Cast, Stage, Story } from '../stage.ts'

/** SEV2, closed: a certificate that nobody watched, told in English. */
export async function* photoUploads(stage: Stage): Story {
  const at = stage.day(17)
  yield at('09:12')
  const cast = await stage.raise('kobayashi', {
    title: 'Sellers cannot upload photos of their goods',
    origin: 'user',
    evidence: [{ text: 'Two sellers report by chat: "The photo stays grey and nothing happens"' }],
  })
  yield* respond(cast, at)
  yield* converge(cast, at)
  yield* learn(cast, stage)
}

type At = ReturnType<Stage['day']>

async function* respond(cast: Cast, at: At): Story {
  const { okafor, raman, kobayashi, suzuki, yamamoto } = cast
  yield at('09:14')
  await okafor.takeRole('commander')
  await okafor.say('I take command. Ren, please stay: you saw it first and know the app best')
  await okafor.align({ action: 'skip', reason: 'Three of us, and the harm is plain' })
  yield at('09:16')
  await okafor.judge('sev2')
  await okafor.edit({
    type: 'service',
    impact: 'No seller can add photos since 09:00; about 240 listings an hour wait for theirs',
    worstCase: 'Photos already stored are damaged. Ruled out by comparing ten checksums',
    impactStartedAt: at('09:00').toString(),
  })
  await kobayashi.takeRole('tech_lead')
  yield at('09:19')
  const app = await kobayashi.mark('hypothesis', '今朝のアプリの更新で、写真の送り方が変わった？')
  const error = await raman.mark(
    'fact',
    'The photo store refuses every connection with "certificate has expired", since 09:00:00',
  )
  yield at('09:21')
  await kobayashi.settle(app, 'rejected', error)
  const expired = await raman.mark(
    'hypothesis',
    'The certificate inside the company was not renewed',
  )
  yield at('09:24')
  const date = await kobayashi.mark(
    'fact',
    '証明書の期限は今日の09:00。更新の仕事は先月から止まったまま',
  )
  await raman.settle(expired, 'confirmed', date)
  await okafor.mark(
    'decision',
    'Renew by hand now rather than repair the renewal first: five minutes, and it can be undone',
  )
  await kobayashi.todo('done', 'mitigate.options')
  await yamamoto.join()
  await yamamoto.todo('done', 'cs.tell')
  yield at('09:33')
  await kobayashi.did('Certificate renewed by hand, photo store restarted')
  await suzuki.join()
  await suzuki.notice('staff', 'published', { text: 'Photo uploads failed since 09:00; fix is in' })
  await okafor.note({ kind: 'status', text: 'Certificate renewed. Watching uploads until 09:50' })
  await okafor.monitor('Uploads succeed at the usual rate for 15 minutes')
}

async function* converge(cast: Cast, at: At): Story {
  const { okafor, raman, kobayashi, suzuki } = cast
  yield at('09:50')
  const rate = await raman.note({
    kind: 'evidence',
    origin: 'system',
    text: 'Uploads succeed at 99.8% since 09:34, as last week',
    url: 'https://graphs.machikado.example/photos',
  })
  const seller = await kobayashi.note({
    kind: 'evidence',
    origin: 'user',
    text: 'Both sellers who wrote to us have added their photos',
  })
  await raman.todo('done', 'other.harm')
  await raman.propose('Uploads work again. Any strong objection?', [rate, seller])
  yield at('09:52')
  await kobayashi.agree()
  yield at('09:54')
  await okafor.declare(at('09:34'))
  await okafor.say('Converged. Thank you, Ren: your report at 09:12 spared us the morning rush')
  await okafor.notice('users', 'not_needed', {
    reason: 'Sellers saw a message in the app and can simply try again; buyers saw nothing',
  })
  await suzuki.notice('staff', 'final')
  await raman.takeRole('cause_lead')
  await okafor.waive('help.page', 'Nothing for sellers to do')
}

async function* learn({ okafor, raman, kobayashi, sato }: Cast, stage: Stage): Story {
  yield stage.day(16)('11:00')
  await okafor.review({ form: 'in_channel', facilitator: raman.id })
  const watch = await raman.plan({
    text: 'Watch the days left of every certificate from outside; warn at 21 and page at 7',
    kind: 'prevention',
    category: 'detect',
    required: true,
    owner: raman.id,
    due: stage.date(11),
  })
  const renew = await kobayashi.plan({
    text: '止まっていた証明書の自動更新を直し、成功したときだけ消える目印を置く',
    kind: 'permanent',
    owner: kobayashi.id,
    due: stage.date(12),
  })
  yield stage.day(15)('16:30')
  await raman.review({
    form: 'in_channel',
    held: true,
    outcome:
      'A job that stops must be louder than one that fails. We look at what is due, not at jobs',
  })
  yield stage.day(13)('10:15')
  await kobayashi.finish(renew, 'https://git.machikado.example/platform/pull/402')
  await kobayashi.todo('done', 'temp.undo')
  yield stage.day(12)('14:40')
  await raman.finish(watch, 'Warning seen for a test certificate with 20 days left')
  await okafor.todo('done', 'victims.care', 'flow.improve')
  await raman.write(REPORT)
  yield stage.day(12)('15:05')
  await okafor.requestClose()
  yield stage.day(11)('09:30')
  await sato.approveClose()
}

const REPORT = {
  summary:
    'For 34 minutes no seller could upload photos, because a certificate inside the company had expired. It was renewed by hand at 09:33; the renewal works again and is now watched.',
  impact:
    '- Sellers who tried: 212\n- Listings that waited for photos: 136\n- Tickets: 9\n- Photos lost: 0',
  detection:
    'Two sellers wrote in the chat, 12 minutes after it began. No monitor looked at the certificate or at the rate of uploads.',
  factors:
    '**Trigger**: the certificate of the photo store expired at 09:00.\n\n**Background**: the job that renews it had stopped a month before, when its machine was replaced. A stopped job writes no errors, so nothing was noticed.\n\n**Why the defences did not hold**: we watched whether jobs fail, not whether what they keep up is still good.',
  recovery:
    '- Temporary: renewed by hand, store restarted\n- Permanent: the renewal runs in the new place and leaves a mark when it succeeds',
  care: 'The nine sellers who wrote to us were answered one by one. Nobody lost a photo or a sale that we know of.',
  learned:
    '- Went well: the newest of us raised it at once, without waiting to be sure\n- Did not: it took four minutes to find who has access to the certificate\n- Lucky: it expired at nine in the morning and not at night',
  prevention:
    'The days left of every certificate are watched from outside. Raman owns it, and it is done.',
} as const
