import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { chromium } from '@playwright/test'
import { run } from './command.ts'

/** The world as the finder sees it, so that a test can give it another. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly root: boolean
  readonly debian: boolean
  readonly playwrightPath: string
  /** Whether there is a browser at this path that starts: an installed one may lack a system library. */
  readonly starts: (path: string) => Promise<boolean>
  /** Runs a program and tells whether it ended well. */
  readonly succeeds: (program: string, args: readonly string[]) => Promise<boolean>
}

const CHOSEN = 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'
/** Chromium without windows, a package of its own in Debian: it takes a fifth less processor time, and half the packages. */
const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'
const INSTALLED = [
  SHELL,
  WHOLE,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium that starts; installs one when the machine has none. */
export async function findBrowser(machine: Machine = thisMachine()): Promise<string> {
  const chosen = machine.environment[CHOSEN]
  if (chosen !== undefined) return chosenBrowser(machine, chosen)

  const { playwrightPath } = machine
  for (const path of [...INSTALLED, playwrightPath]) if (await machine.starts(path)) return path

  const downloaded = await machine.succeeds('npx', ['playwright', 'install', 'chromium'])
  if (downloaded && (await machine.starts(playwrightPath))) return playwrightPath

  for (const path of [SHELL, WHOLE]) if (await installFromDebian(machine, path)) return path
  throw new Error(
    `No Chromium was found and none could be installed: install one (on Debian as root: apt-get install chromium) or set ${CHOSEN} to its path.`,
  )
}

/** How Chromium is started: root needs it without its sandbox, and nothing may call home. */
export function browserArguments(root = isRoot()): readonly string[] {
  if (!root) return []
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
}

async function chosenBrowser(machine: Machine, path: string): Promise<string> {
  if (await machine.starts(path)) return path
  throw new Error(`${CHOSEN} is ${path}, which does not start: correct it, or unset it.`)
}

/** The package has the name of the program. */
async function installFromDebian(machine: Machine, path: string): Promise<boolean> {
  const { root, debian, succeeds, starts } = machine
  if (!root || !debian) return false
  const packages = [basename(path), 'fonts-noto-cjk']
  return (
    (await succeeds('apt-get', ['update'])) &&
    (await succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...packages])) &&
    starts(path)
  )
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    root: isRoot(),
    debian: existsSync('/etc/debian_version'),
    playwrightPath: chromium.executablePath(),
    starts: async (path) => existsSync(path) && (await run(path, versionOf(), true)).code === 0,
    succeeds: async (program, args) => (await run(program, args, false)).code === 0,
  }
}

function versionOf(): readonly string[] {
  return [...browserArguments(), '--version']
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
