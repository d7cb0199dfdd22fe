import { spawn, type ChildProcess } from 'node:child_process'
import { ROOT } from './root.ts'

/** Where people look while developing: Vite serves the web app there and passes the API on to the server behind it. */
const WEB_PORT = '5173'

const environment = {
  ...process.env,
  PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${WEB_PORT}`,
}
const server = start('--watch', 'packages/server/src/main.ts', 'serve', ...process.argv.slice(2))
const web = start(
  'node_modules/vite/bin/vite.js',
  'packages/web',
  '--port',
  WEB_PORT,
  '--strictPort',
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal))
for (const child of [server, web]) child.once('exit', () => stop('SIGTERM'))

/** Starts a script on our own Node. Arguments of `npm run dev -- …` go to the server. */
function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: ROOT, env: environment, stdio: 'inherit' })
}

/** One without the other is no use: when one ends, both end. */
function stop(signal: NodeJS.Signals): void {
  for (const child of [server, web]) if (child.exitCode === null) child.kill(signal)
}
