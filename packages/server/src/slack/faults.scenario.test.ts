import { messagesOf, type CallFault } from '@hikeshi/slack-double'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'
import type { Api } from './call.ts'

/** What a test does on the web while Slack goes wrong. */
interface Act {
  readonly name: string
  readonly before: (it: Given) => Promise<void>
  readonly act: (it: Given) => Promise<unknown>
  /** What the channel shows of it in the end. */
  readonly shows: string
}

interface Given {
  readonly slack: SlackWorld
  readonly api: Api
  readonly incident: () => string
  readonly raise: () => Promise<void>
}

const raise = ({ raise: first }: Given): Promise<void> => first()

const ACTS: readonly Act[] = [
  { name: 'raise', before: async () => {}, act: raise, shows: 'Checkout' },
  {
    name: 'mark',
    before: raise,
    act: ({ api, incident }) =>
      api.entries.record({ incident: incident(), kind: 'fact', text: 'Only cards fail' }),
    shows: 'Checkout',
  },
  {
    name: 'update',
    before: raise,
    act: ({ api, incident }) =>
      api.entries.record({ incident: incident(), kind: 'status', text: 'We roll back now' }),
    shows: 'We roll back now',
  },
  {
    name: 'converge',
    before: raise,
    act: ({ api, incident }) =>
      api.incidents.converge({ incident: incident(), action: 'propose', text: 'Errors are gone' }),
    shows: 'Errors are gone',
  },
  {
    name: 'archive',
    before: raise,
    act: ({ api, incident }) =>
      api.incidents.transition({
        incident: incident(),
        to: 'dismissed',
        because: 'false_alarm',
        reason: 'A test page',
      }),
    shows: 'A test page',
  },
]

const FAULTS: readonly CallFault[] = [
  { kind: 'rate_limited', retryAfter: 10 },
  { kind: 'error', error: 'internal_error' },
  { kind: 'http', status: 503 },
  { kind: 'html' },
  { kind: 'reset' },
  { kind: 'effect_then_reset' },
  { kind: 'effect_then_http', status: 502 },
]

async function given(slack: SlackWorld): Promise<Given> {
  const aiko = await slack.person('Aiko', 'owner')
  let raised: string | null = null
  const incident = (): string => {
    if (raised === null) throw new Error('nothing was raised')
    return raised
  }
  const raiseOne = async (): Promise<void> => {
    const { id } = await aiko.api.incidents.raise({ title: 'Checkout', severity: 'sev3' })
    raised = id
  }
  return { slack, api: aiko.api, incident, raise: raiseOne }
}

/** Everything of ours in the channel and the lobby, by the name that each message carries. */
function namesOf({ double }: SlackWorld, channel: string): readonly string[] {
  return messagesOf(double.state, channel).flatMap(({ metadata }) => {
    const payload = metadata?.['event_payload'] as { readonly key?: string } | undefined
    return payload?.key === undefined ? [] : [payload.key]
  })
}

/** What stands in Slack in the end. */
async function outcome(slack: SlackWorld) {
  const channels = Object.values(slack.double.state.channels).filter(({ name }) =>
    name.startsWith('inc-'),
  )
  const lobby = slack.channel('war_room').id
  const [channel] = channels
  const names = [...namesOf(slack, channel?.id ?? ''), ...namesOf(slack, lobby)]
  const parked = await sql<object>`select kind from task where state = 'parked'`.execute(slack.db)
  const said = JSON.stringify(messagesOf(slack.double.state, channel?.id ?? ''))
  return { channels: channels.length, names, parked: parked.rows, said }
}

/** Each of the acts under each of the faults. */
const CASES = ACTS.flatMap((act) => FAULTS.map((fault) => [act, fault] as const)).map(
  ([act, fault]) => [act.name, fault.kind, act, fault] as const,
)

test.each(CASES)(
  'X-03 %s while every call of half a minute ends in %s: nothing is lost, nothing is there twice',
  async (_, __, { before, act, shows }, fault) => {
    await using slack = await createSlackWorld({ language: 'en' })
    const it = await given(slack)
    await before(it)
    await slack.advance({ seconds: 30 })
    const over = slack.double.faults.onCall({ times: 10_000 }, fault)

    await act(it)
    await slack.advance({ seconds: 30 })
    over()
    await slack.advance({ seconds: 60 })

    const { channels, names, parked, said } = await outcome(slack)
    expect(channels).toBe(1)
    expect(names.length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
    expect(said).toContain(shows)
    expect(parked).toEqual([])
  },
  60_000,
)
