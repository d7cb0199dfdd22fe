import { expect, test } from 'vitest'
import { findBrowser, type Machine } from './browser.ts'

interface Bare {
  readonly machine: Machine
  readonly ran: readonly string[]
}

/** A machine on which exactly `browsers` start, and on which each of `installers` makes one more start. */
function machineWith(
  browsers: readonly string[],
  installers: Readonly<Record<string, string>> = {},
  traits: Partial<Machine> = {},
): Bare {
  const present = new Set(browsers)
  const ran: string[] = []
  const machine: Machine = {
    environment: {},
    root: true,
    debian: true,
    playwrightPath: '/cache/chrome',
    starts: (path) => Promise.resolve(present.has(path)),
    succeeds: (program, args) => {
      ran.push([program, ...args].join(' '))
      const brings = installers[program]
      if (brings !== undefined) present.add(brings)
      return Promise.resolve(brings !== undefined)
    },
    ...traits,
  }
  return { machine, ran }
}

test('the browser that the environment names goes before all others', async () => {
  const { machine } = machineWith(
    ['/opt/mine', '/usr/bin/chromium'],
    {},
    { environment: { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/mine' } },
  )

  expect(await findBrowser(machine)).toBe('/opt/mine')
})

test('a named browser that does not start is refused, not replaced', async () => {
  const { machine, ran } = machineWith(
    ['/usr/bin/chromium'],
    {},
    { environment: { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/gone' } },
  )

  await expect(findBrowser(machine)).rejects.toThrow('/opt/gone, which does not start')
  expect(ran).toEqual([])
})

test('an installed browser is used without installing anything', async () => {
  const { machine, ran } = machineWith(['/cache/chrome'])

  expect(await findBrowser(machine)).toBe('/cache/chrome')
  expect(ran).toEqual([])
})

test('a machine without a browser downloads the one of Playwright', async () => {
  const { machine, ran } = machineWith([], { npx: '/cache/chrome' })

  expect(await findBrowser(machine)).toBe('/cache/chrome')
  expect(ran).toEqual(['npx playwright install chromium'])
})

test('root on Debian falls back to the package of the distribution that has no windows', async () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const { machine, ran } = machineWith([], { npx: '/elsewhere', 'apt-get': shell })

  expect(await findBrowser(machine)).toBe(shell)
  expect(ran.slice(1)).toEqual([
    'apt-get update',
    'apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk',
  ])
})

test('where the distribution has only the whole browser, root gets that', async () => {
  const { machine, ran } = machineWith([], { 'apt-get': '/usr/bin/chromium' })

  expect(await findBrowser(machine)).toBe('/usr/bin/chromium')
  expect(ran.at(-1)).toBe('apt-get install -y --no-install-recommends chromium fonts-noto-cjk')
})

test('of two installed browsers the one without windows is taken', async () => {
  const { machine } = machineWith(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'])

  expect(await findBrowser(machine)).toBe('/usr/bin/chromium-headless-shell')
})

test('anyone else is told in a sentence what to do', async () => {
  const { machine, ran } = machineWith([], { 'apt-get': '/usr/bin/chromium' }, { root: false })

  await expect(findBrowser(machine)).rejects.toThrow('install one')
  expect(ran).toEqual(['npx playwright install chromium'])
})
