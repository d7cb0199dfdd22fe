import { describe, expect, test } from 'vitest'
import { killAndCount } from './channel.ts'
import { killAndJudge } from './kills.ts'
import { isGreen, table, type Finding } from './report.ts'
import { stallAndJudge } from './stall.ts'

/** It may be the smallest of machines, with other work. */
const TEST_MS = 300_000

function judged(findings: readonly Finding[], title: string): boolean {
  if (!isGreen(findings)) console.log(table(title, findings))
  return isGreen(findings)
}

// Each of them mostly waits, and none asks how long anything took: beside each other they take as long as the longest.
describe.concurrent('in short', { timeout: TEST_MS }, () => {
  test('killed three times, once with its database and once without, it loses nothing it acknowledged and forgets nothing that was due', async () => {
    const findings = await killAndJudge({
      kills: 3,
      withinMs: 2000,
      commandsPerSecond: 30,
      pulsesPerSecond: 30,
      mutation: 'none',
    })

    expect(judged(findings, 'Killed three times')).toBe(true)
  })

  test('stopped for longer than its leases, a server’s tasks run elsewhere, and it writes nothing when it wakes', async () => {
    const findings = await stallAndJudge({
      stoppedMs: 11_000,
      asideMs: 2500,
      pulsesPerSecond: 30,
      timed: false,
      mutation: 'none',
    })

    expect(judged(findings, 'One of two servers stopped')).toBe(true)
  })

  test('killed while it makes a channel, it leaves one live channel for each incident, and every card once', async () => {
    const steps = ['slack.channel.asked', 'slack.message.sent']

    const findings = await killAndCount({ rounds: 1, steps, asItIs: true })

    expect(judged(findings, 'Killed while a channel was made')).toBe(true)
  })
})
