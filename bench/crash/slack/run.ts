/** `npm run crash:slack [-- --rounds 100 --minutes 60]`: kills the server at each step of making a channel. */
import 'temporal-polyfill/global'
import { parseArgs } from 'node:util'
import { killAndCount } from '../channel.ts'
import { isGreen, table } from '../report.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '120' },
  },
})
const findings = await killAndCount({
  rounds: Number(values.rounds),
  minutes: Number(values.minutes),
})
console.log(table('Killed while a channel was made', findings))
console.log(isGreen(findings) ? 'GREEN' : 'RED')
process.exitCode = isGreen(findings) ? 0 : 1
