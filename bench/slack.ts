/** How long people wait in Slack, against the double with its rate limits, over its sockets. */
import { messagesOf } from '@hikeshi/slack-double'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ms, spreadOf, table } from './figures.ts'
import { callThem, openOffice, pace, until, type Office } from './slack-office.ts'

const FORMS = 200
const RAISES = 40
/** Each changes what somebody said before; eight people have five each. */
const REACTIONS = ['raised_hand', 'eyes', 'hand', 'no_good', 'raising_hand']
const REACTED = 40
const AT_ONCE = 50
/** Under what Slack allows, so that the waiting is ours: 100 forms a minute, and 16 channels as we ask for them. */
const FORM_PACE = { atOnce: 60, perMinute: 90 }
const RAISE_PACE = { atOnce: 12, perMinute: 15 }
/** A person does not change their mind faster than this; Slack would not let us write faster either. */
const THINKING_MS = 3000
/** So long somebody waits for a form before they ask again. */
const ASK_AGAIN_MS = 8000
/** Slack has been left alone for so long: what came of the step before is over. */
const CALM_MS = 4000

/** What whoever asks for a form waits for. */
export async function benchSlackForms(): Promise<string> {
  await using office = await openOffice()
  await callThem(office)
  const forms = await times(FORMS, FORM_PACE, () => openForm(office))
  return tableOf(row('command to form', forms))
}

/** What one person waits for in an incident. */
export async function benchSlack(): Promise<string> {
  await using office = await openOffice()
  await callThem(office)
  const first = await raise(office)
  await untilCalm(office)
  const reactions = await times(REACTED, NO_PACE, (index) => react(office, index))
  const more = await times(RAISES - 1, RAISE_PACE, () => raise(office))
  const raises = [first, ...more]
  const invited = office.others.length + 1
  return tableOf(
    row('reaction to roster', reactions),
    row(`form sent to channel with all ${invited} who are called in it`, raises),
  )
}

/** Many at once, within what Slack allows. */
export async function benchSlackStorm(): Promise<string> {
  await using office = await openOffice()
  const { raisedMs, channelsMs } = await raiseAtOnce(office)
  const refused = office.double.log.calls().filter(({ status }) => status === 429).length
  return table(
    'Slack: incidents raised at once',
    ['incidents', 'raised in s', 'every channel there after s', 'calls refused for their rate'],
    [[AT_ONCE, seconds(raisedMs), seconds(channelsMs), refused]],
  )
}

const seconds = (value: number): string => (value / 1000).toFixed(1)

function tableOf(...rows: readonly ReturnType<typeof row>[]): string {
  return table(
    'Slack: what people wait for, in milliseconds',
    ['from … to', 'times', 'median', 'p95', 'p99', 'most'],
    rows,
  )
}

function row(what: string, took: readonly number[]) {
  const { median, p95, p99, most } = spreadOf(took)
  return [what, took.length, ms(median), ms(p95), ms(p99), ms(most)]
}

const incidentChannels = ({ double }: Office) =>
  Object.values(double.state.channels).filter(({ name }) => name.startsWith('inc-'))

async function openForm(office: Office): Promise<number> {
  const startedAt = performance.now()
  await ask(office, '')
  const took = performance.now() - startedAt
  await office.hand.closes()
  return took
}

/** Types the command until the form is there: Slack opens none for one that was answered too late. */
async function ask({ aiko, hand }: Office, line: string): Promise<void> {
  for (;;) {
    await hand.says(line)
    const end = performance.now() + ASK_AGAIN_MS
    await until(() => aiko.modal() !== null || performance.now() > end)
    if (aiko.modal() !== null) return
  }
}

/** A title that is like no other: for those that are, the open ones are offered first. */
const title = (): string => `${randomBytes(5).toString('hex')} ${randomBytes(5).toString('hex')}`

async function raise(office: Office): Promise<number> {
  const { hand, aiko, others } = office
  const before = incidentChannels(office).length
  await ask(office, title())
  const startedAt = performance.now()
  await hand.sends({ severity: 'sev2' })
  await until(() =>
    incidentChannels(office)
      .slice(before)
      .some(({ members }) => [aiko, ...others].every(({ id }) => members.includes(id))),
  )
  return performance.now() - startedAt
}

/** Somebody reacts to the roster of one incident, each time otherwise than before. */
async function react(office: Office, index: number): Promise<number> {
  const { double, others } = office
  const [channel] = incidentChannels(office)
  const person = others[Math.floor(index / REACTIONS.length) % others.length]
  if (!channel || !person) throw new Error('there is no incident, or nobody in it')
  const roster = () =>
    messagesOf(double.state, channel.id).find(({ metadata }) =>
      JSON.stringify(metadata).includes('/roster/'),
    )
  await until(() => roster() !== undefined)
  const before = JSON.stringify(roster()?.blocks)
  const startedAt = performance.now()
  const emoji = REACTIONS[index % REACTIONS.length] ?? ''
  person.react({ channel: channel.id, ts: roster()?.ts ?? '' }, emoji)
  await until(() => JSON.stringify(roster()?.blocks) !== before)
  const took = performance.now() - startedAt
  await sleep(THINKING_MS)
  return took
}

/** Messages of the incidents before are edited no more. */
async function untilCalm({ double }: Office): Promise<void> {
  const written = () => double.log.calls().filter(({ method }) => method.startsWith('chat.')).length
  let [count, since] = [written(), performance.now()]
  await until(() => {
    const now = written()
    if (now !== count) [count, since] = [now, performance.now()]
    return performance.now() - since > CALM_MS
  })
}

async function raiseAtOnce(office: Office) {
  const before = incidentChannels(office).length
  const startedAt = performance.now()
  for (let index = 0; index < AT_ONCE; index++) {
    await office.server.ask('POST', '/incidents', { title: `Storm ${index}` })
  }
  const raisedMs = performance.now() - startedAt
  await until(() => incidentChannels(office).length === before + AT_ONCE)
  return { raisedMs, channelsMs: performance.now() - startedAt }
}

const NO_PACE = { atOnce: Infinity, perMinute: 1 }

async function times(
  count: number,
  paced: Parameters<typeof pace>[0],
  work: (index: number) => Promise<number>,
): Promise<readonly number[]> {
  const ready = pace(paced)
  const took: number[] = []
  for (let index = 0; index < count; index++) {
    await ready()
    took.push(await work(index))
  }
  return took
}
