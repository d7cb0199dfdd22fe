import { afterEach, expect, test } from 'vitest'
import { armFailpoint } from '../../platform/failpoint.ts'
import { createPeopleWorld, HANA, tokenOf } from '../../testing/people-world.ts'

afterEach(() => armFailpoint(null))

const REN = { ...HANA, name: 'Ren Abe', email: 'ren@example.com', organisation: 'Other Works' }

test('the first person becomes the owner by the printed link, and is signed in', async () => {
  await using world = await createPeopleWorld()

  const hana = await world.owner()

  expect(hana.me).toMatchObject({
    organisation: HANA.organisation,
    person: { role: 'owner', name: HANA.name, email: 'hana@example.com', language: 'ja' },
    can: { invite: true, administer: true },
  })
  expect((await hana.call('GET', '/me')).body).toEqual(hana.me)
  expect(await world.feature.setUpLink()).toBeNull()
  expect((await world.visitor().call('GET', '/front')).body).toMatchObject({ setUp: false })
})

test('of many set-ups at the same time exactly one makes an owner, and names the organisation', async () => {
  await using world = await createPeopleWorld()
  const token = tokenOf(await world.feature.setUpLink())
  const rivals = Array.from({ length: 4 }, (_, index) => ({
    ...HANA,
    token,
    email: `rival-${index}@example.com`,
    organisation: `Works ${index}`,
  }))

  const answers = await Promise.all(
    rivals.map((rival, index) => world.visitor(`192.0.2.${index}`).call('POST', '/set-up', rival)),
  )

  const winner = answers.findIndex(({ status }) => status === 201)
  const losers = answers.filter((_, index) => index !== winner)
  expect(losers.map(({ body }) => body.code)).toEqual(losers.map(() => 'set-up-finished'))
  expect(await world.sql('select role, active from person')).toEqual([
    { role: 'owner', active: true },
  ])
  expect(await world.sql('select email from auth."user"')).toEqual([
    { email: `rival-${winner}@example.com` },
  ])
  expect(await world.sql('select name from organisation')).toEqual([{ name: `Works ${winner}` }])
})

test('two owners who saw nobody before them are still only one', async () => {
  await using world = await createPeopleWorld()
  const token = tokenOf(await world.feature.setUpLink())
  armFailpoint('people.organisation-named:1:throw')
  await world.visitor().call('POST', '/set-up', { ...HANA, token })

  const answers = await world.atOnce(2, () =>
    ['ren@example.com', 'rin@example.com'].map((email) =>
      world.visitor(email).call('POST', '/set-up', { ...HANA, email, token }),
    ),
  )

  expect(answers.map(({ body }) => body.code).filter(Boolean)).toEqual(['set-up-finished'])
  expect(await world.sql('select id from person')).toHaveLength(1)
})

test('without the token of the link, and once it is finished, nobody is set up', async () => {
  await using world = await createPeopleWorld()
  const guess = await world.visitor().call('POST', '/set-up', { ...REN, token: 'guess' })
  const token = tokenOf(await world.feature.setUpLink())
  await world.owner()

  const late = await world.visitor().call('POST', '/set-up', { ...REN, token })

  expect(guess.body.code).toBe('not-allowed')
  expect(late.body.code).toBe('set-up-finished')
  expect(await world.sql('select id from auth."user"')).toHaveLength(1)
})

test.each(['people.enrolled', 'people.organisation-named', 'spine.appended'])(
  'a set-up that died at %s is nobody, and is repeated with the same link',
  async (label) => {
    await using world = await createPeopleWorld()
    const token = tokenOf(await world.feature.setUpLink())
    armFailpoint(`${label}:1:throw`)
    expect((await world.visitor().call('POST', '/set-up', { ...HANA, token })).body.code).toContain(
      label,
    )

    const { email, password } = HANA
    const before = await world.visitor().call('POST', '/session', { email, password })
    const again = await world.visitor().call('POST', '/set-up', { ...HANA, token })

    expect(before.body.code).toBe('wrong-credentials')
    expect(again.status).toBe(201)
    expect(await world.sql('select id from auth."user"')).toHaveLength(1)
  },
)

test('the environment sets an owner up once, however many servers start with it', async () => {
  await using world = await createPeopleWorld()
  const token = 'an-operator-chose-this-token-0123456789'
  const admin = { email: 'Ops@example.com', password: 'correct horse battery', token }

  const first = await Promise.all([1, 2, 3].map(() => world.feature.ensureAdmin(admin)))
  const later = await world.feature.ensureAdmin(admin)

  const program = world.visitor()
  program.headers.set('authorization', `Bearer ${token}`)
  expect([...first, later]).toEqual(['ready', 'ready', 'ready', 'ready'])
  expect((await program.call('GET', '/me')).body).toMatchObject({
    person: { role: 'owner', email: 'ops@example.com' },
  })
  expect(await world.sql('select id from token where not revoked')).toHaveLength(1)
})

test('another token of the environment takes the place of the one before', async () => {
  await using world = await createPeopleWorld()
  const admin = { email: 'ops@example.com', password: 'correct horse battery' }
  // The second looks like one that we made.
  const [before, after] = ['1'.repeat(40), `hks_${'2'.repeat(36)}`]
  await world.feature.ensureAdmin({ ...admin, token: before })

  await world.feature.ensureAdmin({ ...admin, token: after })

  const [old, current] = [before, after].map((token) => {
    const program = world.visitor()
    program.headers.set('authorization', `Bearer ${token}`)
    return program
  })
  expect((await old?.call('GET', '/me'))?.body.code).toBe('sign-in-required')
  expect((await current?.call('GET', '/me'))?.status).toBe(200)
})

test('the environment makes no second owner where somebody owns it already', async () => {
  await using world = await createPeopleWorld()
  await world.owner()

  const answer = await world.feature.ensureAdmin({
    email: 'ops@example.com',
    password: 'correct horse battery',
    token: null,
  })

  expect(answer).toBe('stranger')
  expect(await world.sql('select id from auth."user"')).toHaveLength(1)
})
