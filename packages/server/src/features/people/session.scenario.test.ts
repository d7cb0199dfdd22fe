import { expect, test } from 'vitest'
import {
  createPeopleWorld,
  HANA,
  tokenOf,
  type PeopleWorld,
  type Visitor,
} from '../../testing/people-world.ts'

const { email, password } = HANA

async function join(world: PeopleWorld, host: Visitor, role = 'member') {
  const { body } = await host.call('POST', '/invitations', { role })
  const guest = world.visitor('192.0.2.9')
  const address = `${role}@example.com`
  const joined = await guest.call('POST', `/join/${tokenOf(body.url)}`, {
    name: role,
    email: address,
    password,
    language: 'en',
  })
  const { id } = joined.body.person as { id: string }
  return Object.assign(guest, { id, email: address })
}

const isIn = async (visitor: Visitor) => (await visitor.call('GET', '/me')).status === 200

test('one signs in with any case of the address, and signs out', async () => {
  await using world = await createPeopleWorld()
  await world.owner()
  const browser = world.visitor()

  const signedIn = await browser.call('POST', '/session', { email: 'HANA@EXAMPLE.COM', password })

  const wasIn = await isIn(browser)
  const stolen = browser.headers.get('cookie') ?? ''
  await browser.call('DELETE', '/session')
  const thief = world.visitor()
  thief.headers.set('cookie', stolen)
  expect(signedIn.body).toMatchObject({ person: { name: HANA.name } })
  expect([wasIn, await isIn(browser), await isIn(thief)]).toEqual([true, false, false])
})

test('a wrong password and an unknown address are answered alike', async () => {
  await using world = await createPeopleWorld()
  await world.owner()
  const browser = world.visitor()

  const wrong = await browser.call('POST', '/session', { email, password: 'wrong password' })
  const unknown = await browser.call('POST', '/session', { email: 'no@example.com', password })

  expect(wrong).toEqual(unknown)
  expect(wrong.body.code).toBe('wrong-credentials')
})

test('guessing gets slower and slower, from one address only, and never for good', async () => {
  await using world = await createPeopleWorld()
  await world.owner()
  const guesser = world.visitor('203.0.113.1')
  const guess = () => guesser.call('POST', '/session', { email, password: 'wrong password' })
  for (let guesses = 0; guesses < 5; guesses++) await guess()

  const sixth = await guess()
  world.advance({ seconds: 1 })
  const seventh = await guess()
  const eighth = await guess()
  const elsewhere = await world.visitor().call('POST', '/session', { email, password })
  world.advance({ seconds: 2 })
  const right = await guesser.call('POST', '/session', { email, password })

  expect([sixth.body.code, sixth.retryAfter]).toEqual(['rate-limited', 1])
  expect(seventh.body.code).toBe('wrong-credentials')
  expect([eighth.body.code, eighth.retryAfter]).toEqual(['rate-limited', 2])
  expect([elsewhere.status, right.status]).toEqual([200, 200])
})

test('a hundred guesses at once are five', async () => {
  await using world = await createPeopleWorld()
  const guesser = world.visitor('203.0.113.1')

  const answers = await Promise.all(
    Array.from({ length: 100 }, () => guesser.call('POST', '/session', { email, password })),
  )

  expect(answers.filter(({ body }) => body.code === 'wrong-credentials')).toHaveLength(5)
})

test('deactivation ends sessions and tokens at once, and what ended stays ended', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ken = await join(world, hana)
  const { body } = await ken.call('POST', '/tokens', { name: 'script' })
  const program = world.visitor()
  program.headers.set('authorization', `Bearer ${String(body.secret)}`)
  const before = [await isIn(ken), await isIn(program)]

  await hana.call('PATCH', `/people/${ken.id}`, { active: false })

  const after = [await isIn(ken), await isIn(program)]
  const signIn = await ken.call('POST', '/session', { email: ken.email, password })
  await hana.call('PATCH', `/people/${ken.id}`, { active: true })
  expect(before).toEqual([true, true])
  expect(after).toEqual([false, false])
  expect(signIn.body.code).toBe('wrong-credentials')
  expect(await isIn(ken)).toBe(false)
})

test('whoever changes role signs in again', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ada = await join(world, hana, 'admin')

  await hana.call('PATCH', `/people/${ada.id}`, { role: 'member' })

  expect(await isIn(ada)).toBe(false)
})

test('a new password ends every other session', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const phone = world.visitor()
  await phone.call('POST', '/session', { email, password })
  const wrong = await hana.call('POST', '/me/password', {
    current: 'not my password',
    password: 'another horse battery',
  })

  await hana.call('POST', '/me/password', { current: password, password: 'another horse battery' })

  expect(wrong.body.code).toBe('wrong-credentials')
  expect([await isIn(hana), await isIn(phone)]).toEqual([true, false])
  const old = await phone.call('POST', '/session', { email, password })
  expect(old.body.code).toBe('wrong-credentials')
})

test('a reset link sets a password once, within a day, and ends every session', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ken = await join(world, hana)
  const ask = async () =>
    tokenOf((await hana.call('POST', `/people/${ken.id}/password-reset`)).body.url)
  const [old, other] = [await ask(), await ask()]
  world.advance({ hours: 24 })
  const [fresh, spare] = [await ask(), await ask()]
  const browser = world.visitor()
  const use = (token: string) =>
    browser.call('POST', '/password-reset', { token, password: 'another horse battery' })

  const answers = [await use(old), await use(fresh), await use(fresh), await use(spare)]

  expect(other).not.toBe(old)
  expect(answers.map(({ status }) => status === 200)).toEqual([false, true, false, false])
  expect([await isIn(browser), await isIn(ken)]).toEqual([true, false])
  expect(await world.sql('select * from auth.password_reset where hash = $1', [fresh])).toEqual([])
})

test('nobody resets the password of somebody above them', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ada = await join(world, hana, 'admin')

  const above = await ada.call('POST', `/people/${hana.me.person.id}/password-reset`)
  const own = await hana.call('POST', `/people/${hana.me.person.id}/password-reset`)

  expect(above.body.code).toBe('not-allowed')
  expect(own.status).toBe(201)
})

test('a session ends after seven days, however busy, and after twelve idle hours', async () => {
  await using world = await createPeopleWorld()
  const busy = await world.owner()
  const idle = world.visitor()
  await world.sql(`update auth.session set "createdAt" = "createdAt" - interval '7 days'`)
  await idle.call('POST', '/session', { email, password })
  const before = [await isIn(busy), await isIn(idle)]

  await world.sql(`update auth.session set "expiresAt" = "createdAt"`)

  expect(before).toEqual([false, true])
  expect(await isIn(idle)).toBe(false)
})

test('the cookie is for the server only, and over https for https only', async () => {
  await using world = await createPeopleWorld({ publicUrl: 'https://hikeshi.test' })
  const token = tokenOf(await world.feature.setUpLink())
  const headers = new Headers()

  const admit = { headers, request: new Request('https://hikeshi.test'), caller: NOBODY }
  await world.feature.handlers.session.setUp({ ...HANA, language: 'ja', token }, admit)

  const [cookie = ''] = headers.getSetCookie()
  expect(cookie).toMatch(/^__Secure-hikeshi\.session_token=[^;]+;/)
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; Secure/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).toMatch(/; Path=\//)
  expect(cookie).toMatch(/Max-Age=604800/)
})

const NOBODY = {
  person: null,
  language: 'ja',
  timeZone: null,
  surface: 'web',
  address: '192.0.2.1',
} as const

test('a change by cookie comes from our own pages, or not at all', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const silent = { 'x-silent': '1' }
  const cases: readonly (readonly [Record<string, string>, unknown])[] = [
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 'cross-site-request'],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://hikeshi.test' }, 'cross-site-request'],
    [silent, 'cross-site-request'],
    [{ ...silent, origin: 'http://hikeshi.test' }, 200],
    [{ ...silent, origin: 'http://evil.test' }, 'cross-site-request'],
    [{ ...silent, origin: 'http://hikeshi.test.evil.test' }, 'cross-site-request'],
    [{ ...silent, origin: 'null' }, 'cross-site-request'],
  ]

  const answers = []
  for (const [headers] of cases) {
    const page = world.visitor()
    page.headers.set('cookie', hana.headers.get('cookie') ?? '')
    for (const [name, value] of Object.entries(headers)) page.headers.set(name, value)
    const { body, status } = await page.call('PATCH', '/me', { language: 'en' })
    answers.push([headers, body.code ?? status])
  }

  expect(answers).toEqual(cases)
})

test('another site cannot sign somebody in as somebody else', async () => {
  await using world = await createPeopleWorld()
  await world.owner()
  const victim = world.visitor()
  victim.headers.set('sec-fetch-site', 'cross-site')

  const answer = await victim.call('POST', '/session', { email, password })

  expect(answer.body.code).toBe('cross-site-request')
})

test('in a demo one is anybody, elsewhere nobody', async () => {
  await using demo = await createPeopleWorld({ demo: true })
  await using world = await createPeopleWorld()
  const mai = { name: 'Mai', email: 'mai@example.com', language: 'ja' as const }
  await demo.feature.nameOrganisation('Sample Works')
  const id = await demo.feature.putPerson({ ...mai, role: 'member' })
  const hana = await world.owner()

  const front = await demo.visitor().call('GET', '/front')
  const visitor = demo.visitor()
  await visitor.call('POST', '/demo/session', { person: id })
  const elsewhere = await world
    .visitor()
    .call('POST', '/demo/session', { person: hana.me.person.id })

  expect(front.body).toMatchObject({
    demo: true,
    demoPeople: [{ id, name: 'Mai', about: 'member' }],
  })
  expect((await visitor.call('GET', '/me')).body).toMatchObject({
    person: { id },
    organisation: 'Sample Works',
    demo: true,
  })
  expect(elsewhere.body.code).toBe('not-found')
  expect((await world.visitor().call('GET', '/front')).body.demoPeople).toEqual([])
})
