/** `npm run crash:slack [-- --rounds 100 --minutes 60 --beside 2]`: kills the server at each step of making a channel. */
import 'temporal-polyfill/global'
import { parseArgs } from 'node:util'
import { killAndCount } from '../channel.ts'
import { isGreen, table } from '../report.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '120' },
    beside: { type: 'string', default: '1' },
  },
})
const startedAt = performance.now()
const findings = await killAndCount({
  rounds: Number(values.rounds),
  minutes: Number(values.minutes),
  beside: Number(values.beside),
  tell: (said) => console.log(said),
})
const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
console.log(table(`Killed while a channel was made (${minutes} minutes)`, findings))
console.log(isGreen(findings) ? 'GREEN' : 'RED')
process.exitCode = isGreen(findings) ? 0 : 1
