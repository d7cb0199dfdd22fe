import { expect, test } from 'vitest'
import { killAndCount } from './channel.ts'
import { killAndJudge } from './kills.ts'
import { isGreen, table, type Finding } from './report.ts'
import { stallAndJudge } from './stall.ts'

const TEST_MS = 180_000
const usual = { commandsPerSecond: 100, pulsesPerSecond: 50, mutation: 'none' } as const

function judged(findings: readonly Finding[], title: string): boolean {
  if (!isGreen(findings)) console.log(table(title, findings))
  return isGreen(findings)
}

test(
  'killed six times, it loses nothing it acknowledged and forgets nothing that was due',
  { timeout: TEST_MS },
  async () => {
    const findings = await killAndJudge({ ...usual, kills: 6 })

    expect(judged(findings, 'Killed six times')).toBe(true)
  },
)

test(
  'stopped for longer than its leases, a server’s tasks run elsewhere, and it writes nothing when it wakes',
  { timeout: TEST_MS },
  async () => {
    const findings = await stallAndJudge({
      stoppedMs: 14_000,
      pulsesPerSecond: 30,
      timed: false,
      mutation: 'none',
    })

    expect(judged(findings, 'One of two servers stopped')).toBe(true)
  },
)

test(
  'killed while it makes a channel, it leaves one live channel for each incident, and every card once',
  { timeout: TEST_MS },
  async () => {
    const steps = ['slack.channel.asked', 'slack.message.sent']

    const findings = await killAndCount({ rounds: 1, steps })

    expect(judged(findings, 'Killed while a channel was made')).toBe(true)
  },
)
