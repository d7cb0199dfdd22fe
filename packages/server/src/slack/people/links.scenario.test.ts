import { expect, test } from 'vitest'
import { nameOf } from '../../commands/aggregates.ts'
import { Refusal } from '../../domain/refusal.ts'
import { replay, type Difference, type Folded } from '../../platform/log/replay.ts'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'
import { createCallers } from '../in/caller.ts'

let asked = 0

/** What somebody of the workspace is here: their call of our API, or why there is none. */
async function actingAs({ slack, team }: SlackWorld, slackUser: string) {
  if (!slack) throw new Error('a world without Slack')
  const interaction = `test.${String(++asked)}`
  const found = await createCallers(slack.inside)({
    slackUser,
    team: team.id,
    interaction,
    trigger: '',
    place: null,
  })
  return { call: found.call ?? null, why: found.outsider?.why ?? null }
}

/** Our API as they; the test has made sure that they are somebody here. */
function apiOf({ call }: Awaited<ReturnType<typeof actingAs>>) {
  if (!call) throw new Error('nobody here')
  return call.api
}

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  )

/** Ben's account here, as it was before anybody spoke of Slack. */
function ben({ app, newcomerOf }: { app: SlackWorld['world']['app']; newcomerOf: string }) {
  return app.people.putPerson({
    name: 'Ben',
    email: newcomerOf,
    language: 'en',
    role: 'owner',
  })
}

const emailOf = ({ double }: SlackWorld, id: string): string => double.state.users[id]?.email ?? ''

/** Where the rows are not what the log says. */
async function differences({ db, world }: SlackWorld): Promise<readonly Difference[]> {
  const told: Difference[] = []
  // Each is only ever given its own states and events.
  const aggregates = world.app.aggregates as unknown as readonly Folded[]
  const tell = (difference: Difference) => void told.push(difference)
  await replay({ db, aggregates, nameOf, tell, repair: false, sample: null })
  return told
}

test('C-02 whoever has no account joins from Slack as a member, with their own name and language', async () => {
  await using slack = await createSlackWorld({ language: 'ja' })

  const { call } = await actingAs(slack, slack.aiko.id)

  expect(call?.caller).toMatchObject({
    person: { name: '相田 愛子', memberRole: 'member' },
    language: 'ja',
    surface: 'slack',
  })
  expect(await slack.events()).toEqual(['person.joined', 'slack_person.linked'])
  const joined = await slack.db
    .selectFrom('event')
    .select(['surface', 'data'])
    .where('type', '=', 'person.joined')
    .executeTakeFirstOrThrow()
  expect(joined).toMatchObject({ surface: 'slack', data: { from: 'slack', role: 'member' } })
})

test('C-02 two things done at once by somebody new make one person', async () => {
  await using slack = await createSlackWorld()

  const both = await Promise.all([actingAs(slack, slack.ben.id), actingAs(slack, slack.ben.id)])

  expect(new Set(both.map(({ call }) => call?.caller.person?.id)).size).toBe(1)
  expect(await slack.events()).toEqual(['person.joined', 'slack_person.linked'])
})

test('C-02 an owner whom only an address links acts as a member, until they confirm it on the web', async () => {
  await using slack = await createSlackWorld()
  const person = await ben({ app: slack.world.app, newcomerOf: emailOf(slack, slack.ben.id) })
  const before = await actingAs(slack, slack.ben.id)
  const api = apiOf(before)
  const { items } = await api.slack.links({})
  const link = items.map(({ id }) => id).join()

  const refusals = [
    await refusalOf(api.invitations.list({})),
    await refusalOf(api.slack.confirmLink({ link })),
  ]
  await (await slack.webOf(person)).slack.confirmLink({ link })
  const after = await actingAs(slack, slack.ben.id)

  expect(before.call?.caller.person).toMatchObject({ id: person, memberRole: 'member' })
  expect(items[0]).toMatchObject({ confirmed: false, state: 'linked' })
  expect(refusals).toEqual(['not-allowed', 'not-allowed'])
  expect(after.call?.caller.person).toMatchObject({ id: person, memberRole: 'owner' })
})

test('C-02 a link that was refused lets nobody in, and comes back only by the word of the person', async () => {
  await using slack = await createSlackWorld()
  const person = await ben({ app: slack.world.app, newcomerOf: emailOf(slack, slack.ben.id) })
  const { call } = await actingAs(slack, slack.ben.id)
  const link = (await call?.api.slack.links({}))?.items[0]?.id ?? ''
  const other = await slack.person('Cy')

  const stranger = await refusalOf(other.api.slack.unlink({ link }))
  await call?.api.slack.unlink({ link })
  const refused = await actingAs(slack, slack.ben.id)
  await (await slack.webOf(person)).slack.confirmLink({ link })
  const back = await actingAs(slack, slack.ben.id)

  expect([stranger, refused.why, back.why]).toEqual(['not-allowed', 'refused', null])
  expect(await differences(slack)).toEqual([])
})

test('C-02 guests, strangers, apps and the deactivated are told what to do instead', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const guest = slack.newcomer({ name: 'guest', guest: 'restricted' })
  const gone = await actingAs(slack, slack.ben.id)
  await slack.db
    .updateTable('person')
    .set({ active: false })
    .where('id', '=', gone.call?.caller.person?.id ?? '')
    .execute()

  const why = await Promise.all(
    [guest.id, 'U0NOBODY', slack.install.botUserId, slack.ben.id].map(
      async (id) => (await actingAs(slack, id)).why,
    ),
  )
  await guest.command(slack.general.id, '/hikeshi Payments are down')

  expect(why).toEqual(['guest', 'stranger', 'app', 'deactivated'])
  expect(guest.messages(slack.general.id).at(-1)).toMatchObject({
    text: expect.stringContaining('Tell one of the members'),
  })
})

test('C-02 an account without a confirmed address is nobody: anybody could have typed it', async () => {
  await using slack = await createSlackWorld()
  slack.double.change((turn) => {
    const { id } = slack.daichi
    const user = turn.state.users[id]
    if (user) turn.put('users', id, { ...user, email: null })
  })

  expect((await actingAs(slack, slack.daichi.id)).why).toBe('no-address')
})

test('C-02 an account that is closed in Slack ends its link, and not the person', async () => {
  await using slack = await createSlackWorld()
  const { call } = await actingAs(slack, slack.ben.id)
  const person = call?.caller.person?.id ?? ''

  slack.ben.deactivate()
  await slack.settle()

  const { items } = await (await slack.webOf(person)).slack.links({})
  expect(items).toMatchObject([{ state: 'ended' }])
  expect((await slack.world.app.people.find(person))?.active).toBe(true)
  expect((await actingAs(slack, slack.ben.id)).why).toBe('closed')
})

test('X-03 whoever is linked goes on while Slack does not answer; whoever is new is asked to wait', async () => {
  await using slack = await createSlackWorld()
  await actingAs(slack, slack.aiko.id)
  slack.double.faults.onCall({ name: 'users.info', times: 9 }, { kind: 'http', status: 503 })

  const linked = await actingAs(slack, slack.aiko.id)
  const fresh = await actingAs(slack, slack.ben.id)

  expect([linked.why, fresh.why]).toEqual([null, 'away'])
})
