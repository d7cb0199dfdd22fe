import { expect, test } from 'vitest'
import {
  createPeopleWorld,
  HANA,
  tokenOf,
  type PeopleWorld,
  type Visitor,
} from '../../testing/people-world.ts'
import { activeMembers, aggregates, names } from './index.ts'

async function join(world: PeopleWorld, host: Visitor, name: string, role = 'member') {
  const { body } = await host.call('POST', '/invitations', { role })
  const guest = world.visitor()
  const joined = await guest.call('POST', `/join/${tokenOf(body.url)}`, {
    name,
    email: `${name}@example.com`,
    password: HANA.password,
    language: 'en',
  })
  const { id } = joined.body.person as { id: string }
  return Object.assign(guest, { id })
}

const namesOf = (body: object) =>
  (body as { items: { name: string }[] }).items.map(({ name }) => name)

test('admins look after members and make no owners', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ada = await join(world, hana, 'ada', 'admin')
  const ken = await join(world, hana, 'ken')
  const { id: owner } = hana.me.person

  const answers = [
    await ada.call('PATCH', `/people/${ken.id}`, { role: 'owner' }),
    await ada.call('POST', '/invitations', { role: 'owner' }),
    await ada.call('PATCH', `/people/${owner}`, { role: 'member' }),
    await ada.call('PATCH', `/people/${owner}`, { active: false }),
    await ada.call('PATCH', `/people/${ken.id}`, { role: 'admin' }),
    await hana.call('PATCH', `/people/${ada.id}`, { role: 'owner' }),
  ]

  expect(answers.map(({ body, status }) => body.code ?? status)).toEqual([
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    200,
    200,
  ])
})

test('members neither invite nor manage, and strangers see nothing', async () => {
  await using world = await createPeopleWorld()
  const ken = await join(world, await world.owner(), 'ken')
  const asked = [
    ['POST', '/invitations', {}],
    ['GET', '/invitations', undefined],
    ['PATCH', `/people/${ken.id}`, { role: 'admin' }],
    ['POST', `/people/${ken.id}/password-reset`, {}],
  ] as const

  const codes = async (visitor: Visitor) => {
    const answers = []
    for (const [method, path, body] of asked) answers.push(await visitor.call(method, path, body))
    return answers.map(({ body }) => body.code)
  }

  expect(await codes(ken)).toEqual(asked.map(() => 'not-allowed'))
  expect(await codes(world.visitor())).toEqual(asked.map(() => 'sign-in-required'))
  expect((await world.visitor().call('GET', '/people')).body.code).toBe('sign-in-required')
})

test('the last owner stays, even when two leave at the same time', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const last = await hana.call('PATCH', `/people/${hana.me.person.id}`, { role: 'member' })
  const ren = await join(world, hana, 'ren', 'owner')

  const answers = await world.atOnce(2, () => [
    hana.call('PATCH', `/people/${hana.me.person.id}`, { role: 'member' }),
    ren.call('PATCH', `/people/${ren.id}`, { active: false }),
  ])

  expect(last.body.code).toBe('last-owner')
  expect(answers.map(({ body }) => body.code).filter(Boolean)).toEqual(['last-owner'])
  expect(await world.sql(`select id from person where role = 'owner' and active`)).toHaveLength(1)
})

test('everybody is listed by name, page by page, and found by a part of it', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  for (const name of ['zoe', 'adam', 'ken_ito']) await join(world, hana, name)

  const first = await hana.call('GET', '/people?limit=3')
  const second = await hana.call('GET', `/people?limit=3&cursor=${String(first.body.next)}`)
  const found = await hana.call('GET', '/people?q=n_i')

  expect(namesOf(first.body)).toEqual(['adam', 'Hana Mori', 'ken_ito'])
  expect(namesOf(second.body)).toEqual(['zoe'])
  expect(second.body.next).toBeNull()
  expect(namesOf(found.body)).toEqual(['ken_ito'])
})

test('a token acts as its person until it is revoked, and its use is noted', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const { body } = await hana.call('POST', '/tokens', { name: 'deploy script' })
  const program = world.visitor()
  program.headers.set('authorization', `Bearer ${String(body.secret)}`)
  program.headers.set('sec-fetch-site', 'cross-site')

  const used = await program.call('PATCH', '/me', { language: 'en' })
  const listed = await hana.call('GET', '/tokens')
  await hana.call('DELETE', `/tokens/${String(body.id)}`)
  const revoked = await program.call('GET', '/me')

  expect(body.secret).toMatch(/^hks_[0-9A-Za-z]{36}$/)
  expect(used.status).toBe(200)
  expect(listed.body.items).toEqual([
    {
      id: body.id,
      name: 'deploy script',
      createdAt: '2026-01-05T00:00:00Z',
      lastUsedAt: '2026-01-05T00:00:00Z',
    },
  ])
  expect(revoked.body.code).toBe('sign-in-required')
  expect((await hana.call('GET', '/tokens')).body.items).toEqual([])
})

test('a repeated request for a token makes no second one, and its secret works', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  hana.headers.set('idempotency-key', 'once')

  const first = await hana.call('POST', '/tokens', { name: 'script' })
  const again = await hana.call('POST', '/tokens', { name: 'script' })

  const program = world.visitor()
  program.headers.set('authorization', `Bearer ${String(again.body.secret)}`)
  expect(again.body.id).toBe(first.body.id)
  expect((await program.call('GET', '/me')).status).toBe(200)
  expect(await world.sql('select id from token')).toHaveLength(1)
})

test('nobody revokes the token of somebody else', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ken = await join(world, hana, 'ken')
  const { body } = await hana.call('POST', '/tokens', { name: 'script' })

  const answer = await ken.call('DELETE', `/tokens/${String(body.id)}`)

  expect(answer.body.code).toBe('not-allowed')
})

test('what is no token of ours is nobody', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const { body } = await hana.call('POST', '/tokens', { name: 'script' })
  const secret = String(body.secret)

  const wrong = ['hks_', 'x', secret.slice(0, -1), `${secret}x`, secret.toLowerCase(), 'undefined']
  const answers = []
  for (const token of wrong) {
    const program = world.visitor()
    program.headers.set('authorization', `Bearer ${token}`)
    answers.push(await program.call('GET', '/me'))
  }

  expect(answers.map(({ body: { code } }) => code)).toEqual(wrong.map(() => 'sign-in-required'))
})

test('no secret is stored as it is, and neither name nor address is in the log', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const setUp = tokenOf(hana.headers.get('cookie'))
  const { body: token } = await hana.call('POST', '/tokens', { name: 'script' })
  const invited = await hana.call('POST', '/invitations', { email: 'canary-ken@example.com' })
  const ken = await join(world, hana, 'canary-rin')
  const reset = await hana.call('POST', `/people/${ken.id}/password-reset`)
  await hana.call('PATCH', '/me', { name: 'Canary Mori' })
  const invitation = tokenOf(invited.body.url).split('.')[1]

  const tables = await world.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`,
  )
  let everything = ''
  for (const { name } of tables) {
    const rows = await world.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`)
    everything += rows.map(({ row }) => row).join('\n')
  }
  const log = JSON.stringify(await world.sql('select data, actor, stream from event'))

  const secrets = [HANA.password, token.secret, tokenOf(reset.body.url), invitation, world.secret]
  for (const secret of secrets) expect(everything).not.toContain(String(secret))
  expect(everything).toContain('canary-ken@example.com')
  expect(setUp).not.toBe('')
  expect(log).not.toMatch(/canary|hana|@example/i)
})

test('names and members are there for others to ask', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ken = await join(world, hana, 'ken')
  await hana.call('PATCH', `/people/${ken.id}`, { active: false })
  const { id } = hana.me.person

  const known = await names(world.parts.reads, [id, ken.id, ken.id, 'per_nobody'])

  expect([...known.values()].toSorted((one, other) => one.name.localeCompare(other.name))).toEqual([
    { id, name: 'Hana Mori' },
    { id: ken.id, name: 'ken' },
  ])
  expect(await activeMembers(world.parts.reads)).toEqual([{ id, role: 'owner' }])
})

test('the rows are what the log says', async () => {
  await using world = await createPeopleWorld()
  const hana = await world.owner()
  const ken = await join(world, hana, 'ken')
  await hana.call('PATCH', `/people/${ken.id}`, { role: 'admin', active: false })
  await hana.call('POST', '/tokens', { name: 'script' })
  const { body } = await hana.call('POST', '/invitations', {})
  await hana.call('DELETE', `/invitations/${String(body.id)}`)

  const log = await world.db.selectFrom('event').selectAll().orderBy('position').execute()

  for (const { name, load, evolve } of aggregates) {
    const folded = new Map<string, unknown>()
    const prefix = {
      organisation: 'organisation',
      person: 'per_',
      invitation: 'inv_',
      token: 'tok_',
    }
    // It is marked by a restore alone, which has a test of its own.
    if (name === 'installation') continue
    for (const event of log.filter(({ stream }) => stream.startsWith(prefix[name as 'person']))) {
      // The stream's prefix says which aggregate its events belong to.
      const fold = evolve as (state: unknown, recorded: unknown) => unknown
      folded.set(event.stream, fold(folded.get(event.stream) ?? null, event))
    }
    const rows = await load(world.parts.reads, [...folded.keys()])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(folded))
    expect(folded.size).toBeGreaterThan(0)
  }
})
