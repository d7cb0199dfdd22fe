/** `npm run crash [-- --kills 200 --stopped 60 --mutation none]`: the long form of the crash test. */
import 'temporal-polyfill/global'
import { parseArgs } from 'node:util'
import { killAndJudge } from './kills.ts'
import { MUTATIONS } from './pulse.ts'
import { isGreen, table } from './report.ts'
import { stallAndJudge } from './stall.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    stopped: { type: 'string', default: '60' },
    mutation: { type: 'string', default: 'none' },
  },
})
const mutation = MUTATIONS.find((name) => name === values.mutation)
if (!mutation) throw new Error(`--mutation is one of ${MUTATIONS.join(', ')}`)

const USUAL = { commandsPerSecond: 100, pulsesPerSecond: 50, withinMs: 5000 } as const
const [kills, stoppedMs] = [Number(values.kills), Number(values.stopped) * 1000]
const findings = []
if (kills > 0) {
  const found = await killAndJudge({ ...USUAL, kills, mutation })
  console.log(table(`Killed ${kills} times (mutation: ${mutation})`, found))
  findings.push(...found)
}
if (stoppedMs > 0) {
  const found = await stallAndJudge({
    stoppedMs,
    pulsesPerSecond: 50,
    asideMs: 4000,
    mutation,
    timed: true,
  })
  console.log(table(`Two servers, one stopped (mutation: ${mutation})`, found))
  findings.push(...found)
}
console.log(isGreen(findings) ? 'GREEN' : 'RED')
process.exitCode = isGreen(findings) ? 0 : 1
