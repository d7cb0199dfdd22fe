/** Asks a real workspace what Slack's reference does not say, and compares: `node ask.main.ts --token xoxb-…`. */
import { parseArgs } from 'node:util'
import { createDouble } from '../create-double.ts'
import { furnish } from '../furnish.ts'
import { askAll } from './ask.ts'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'https://slack.com/api/' },
    token: { type: 'string', default: '' },
    mark: { type: 'string', default: `-${String(Math.floor(performance.timeOrigin / 1000))}` },
  },
})

const double = createDouble()
const { install } = furnish(double, null, null)
const ours = await askAll({
  url: `${await double.listen()}/api/`,
  token: install.token,
  mark: values.mark,
})
await double.close()
const theirs = values.token === '' ? null : await askAll(values)
for (const [at, { question, answer }] of ours.entries()) {
  const real = theirs?.[at]?.answer
  const verdict = real === undefined ? '' : real === answer ? ' ✓' : ` ✗ Slack: ${real}`
  console.log(`${question}\n    ${answer}${verdict}`)
}
