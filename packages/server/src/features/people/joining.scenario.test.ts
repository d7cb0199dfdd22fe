import { afterEach, expect, test } from 'vitest'
import { armFailpoint } from '../../platform/failpoint.ts'
import { createPeopleWorld, tokenOf, type Visitor } from '../../testing/people-world.ts'

afterEach(() => armFailpoint(null))

const KEN = {
  name: 'Ken Ito',
  email: 'ken@example.com',
  password: 'correct horse battery',
  language: 'ja',
}

async function invite(host: Visitor, asked: object = {}) {
  const { body } = await host.call('POST', '/invitations', asked)
  return { id: String(body.id), token: tokenOf(body.url), url: body.url }
}

test('somebody joins by an invitation, once, and is signed in', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const { token } = await invite(hana, { role: 'admin', email: KEN.email })
  const ken = world.visitor('192.0.2.2')
  const look = await ken.call('GET', `/join/${token}`)

  const joined = await ken.call('POST', `/join/${token}`, KEN)

  const late = await world
    .visitor()
    .call('POST', `/join/${token}`, { ...KEN, email: 'b@example.com' })
  expect(look.body).toEqual({
    organisation: 'Kawaguchi Works',
    invitedBy: 'Hana Mori',
    email: KEN.email,
  })
  expect(joined.body).toMatchObject({ person: { role: 'admin', name: 'Ken Ito' } })
  expect((await ken.call('GET', '/me')).status).toBe(200)
  expect(late.body.code).toBe('invitation-used')
  expect((await hana.call('GET', '/invitations')).body.items).toEqual([])
  expect(await world.sql('select id from auth."user"')).toHaveLength(2)
})

test('of many who use one invitation at the same time exactly one joins', async () => {
  await using world = await createPeopleWorld()
  const { token } = await invite(await world.owner())

  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      world
        .visitor(`192.0.2.${index}`)
        .call('POST', `/join/${token}`, { ...KEN, email: `ken-${index}@example.com` }),
    ),
  )

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'invitation-used')).toHaveLength(3)
  expect(await world.sql('select id from person')).toHaveLength(2)
  expect(await world.sql('select id from auth."user"')).toHaveLength(2)
})

test('the link is shown again to admins, the same one', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const { url } = await invite(hana)

  const { body } = await hana.call('GET', '/invitations')

  expect(body.items).toMatchObject([{ url }])
})

test('an invitation that was taken back, is too old or was made up opens nothing', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const revoked = await invite(hana)
  const old = await invite(hana)
  await hana.call('DELETE', `/invitations/${revoked.id}`)
  world.advance({ hours: 7 * 24 })

  const tokens = [revoked.token, old.token, `${old.id}.made-up`, 'x']
  const answers = []
  for (const token of tokens) {
    answers.push(await world.visitor().call('POST', `/join/${token}`, KEN))
  }

  expect(answers.map(({ body }) => body.code)).toEqual([
    'invitation-used',
    'invitation-used',
    'not-found',
    'not-found',
  ])
  expect(await world.sql('select id from auth."user"')).toHaveLength(1)
})

test('an address belongs to one person', async () => {
  await using world = await createPeopleWorld()
  const { token } = await invite(await world.owner())

  const taken = await world
    .visitor()
    .call('POST', `/join/${token}`, { ...KEN, email: 'HANA@example.com' })

  const free = await world.visitor().call('POST', `/join/${token}`, KEN)
  expect(taken.body.code).toBe('email-taken')
  expect(free.status).toBe(201)
})

test.each(['people.enrolled', 'people.invitation-accepted'])(
  'who died at %s while joining is nobody, and finishes with the same link',
  async (label) => {
    await using world = await createPeopleWorld()
    const { token } = await invite(await world.owner())
    armFailpoint(`${label}:1:throw`)
    expect((await world.visitor().call('POST', `/join/${token}`, KEN)).body.code).toContain(label)
    const { email, password } = KEN
    const before = await world.visitor().call('POST', '/session', { email, password })

    const again = await world
      .visitor()
      .call('POST', `/join/${token}`, { ...KEN, email: 'ken.ito@example.com' })

    const after = await world.visitor().call('POST', `/join/${token}`, KEN)
    expect(before.body.code).toBe('wrong-credentials')
    expect(again.body).toMatchObject({ person: { email: 'ken.ito@example.com' } })
    expect(after.body.code).toBe('invitation-used')
    expect(await world.sql('select id from person')).toHaveLength(2)
  },
)

test('a half-finished join does not keep its address from anybody', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const first = await invite(hana)
  const second = await invite(hana)
  armFailpoint('people.invitation-accepted:1:throw')
  expect((await world.visitor().call('POST', `/join/${first.token}`, KEN)).body.code).toContain(
    'accepted',
  )

  const joined = await world.visitor().call('POST', `/join/${second.token}`, KEN)

  const rest = await world
    .visitor()
    .call('POST', `/join/${first.token}`, { ...KEN, email: 'rin@example.com' })
  expect(joined.status).toBe(201)
  expect(rest.status).toBe(201)
})

test('passwords that are guessed first are refused', async () => {
  await using world = await createPeopleWorld()
  const { token } = await invite(await world.owner())

  const passwords = ['Password123!', 'aaaaaaaaaaaaaa', 'KEN@example.com']
  const answers = []
  for (const password of passwords) {
    answers.push(await world.visitor().call('POST', `/join/${token}`, { ...KEN, password }))
  }

  expect(answers.map(({ body }) => body.code)).toEqual(passwords.map(() => 'weak-password'))
})
