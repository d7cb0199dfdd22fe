/** `npm run bench [-- commands stream browsers pages forms slack storm start]`: one table each; all of them unless named. */
import 'temporal-polyfill/global'
import { cpus, loadavg } from 'node:os'
import { benchBrowsers } from './browsers.ts'
import { benchCommands } from './commands.ts'
import { benchPages } from './pages.ts'
import { benchSlack, benchSlackForms, benchSlackStorm } from './slack.ts'
import { benchStream } from './stream.ts'
import { benchStart } from './weight.ts'

const BENCHES = {
  commands: benchCommands,
  stream: benchStream,
  browsers: benchBrowsers,
  pages: benchPages,
  forms: benchSlackForms,
  slack: benchSlack,
  storm: benchSlackStorm,
  start: benchStart,
}

const asked = process.argv.slice(2)
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}\n`)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const load = loadavg()[0]?.toFixed(1)
  console.log(await bench())
  console.log(`Load before and after: ${load} and ${loadavg()[0]?.toFixed(1)}.\n`)
}
