/** `npm run slack-double`: a Slack on this machine, until it is stopped. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { State } from './core/state.ts'
import { createDouble, type SlackDouble } from './create-double.ts'
import { keepIn } from './keep.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { type Furnished, furnish } from './furnish.ts'

const HELP = `npm run slack-double -- [options]

  --port 3939          where it listens
  --host 127.0.0.1     on which address
  --manifest FILE      the app as its manifest (JSON) describes it; without one an app that may do
                       everything and hears everything
  --app-url URL        tells the app over HTTP at this address; without it over sockets
  --keep FILE          writes all it knows to a file, and begins with what is there
`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3939' },
    host: { type: 'string', default: '127.0.0.1' },
    manifest: { type: 'string' },
    'app-url': { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(HELP)
else await run()

async function run(): Promise<void> {
  const { keep, manifest, port, host } = values
  const known = keep !== undefined && existsSync(keep) ? (read(keep) as State) : undefined
  const double = createDouble(known ? { state: known } : {})
  const wanted = manifest === undefined ? null : readManifest(read(manifest) as Manifest)
  const furnished = furnish(double, wanted, values['app-url'] ?? null)
  const url = await double.listen({ port: Number(port), host })
  const stop = keep === undefined ? null : keepIn(double, keep)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop?.()
      void double.close().then(() => process.exit(0))
    })
  }
  console.log(said(double, url, furnished))
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function said(double: SlackDouble, url: string, { app, install, team }: Furnished): string {
  const people = Object.values(double.state.users).filter(({ bot }) => bot === null)
  return `A Slack that is none.

  People            ${url}/
  Web API           ${url}/api/
  Workspace         ${team.id} (${team.name})
  Bot token         ${install.token}
  App token         ${app.appToken}
  Signing secret    ${app.signingSecret}
  The app hears     ${app.transport.kind === 'http' ? app.transport.eventsUrl : 'over its sockets'}
  Who is there      ${people.map(({ id, realName }) => `${realName} (${id})`).join(', ')}
`
}
