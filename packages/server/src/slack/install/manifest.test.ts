import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { eventScopes, methodScopes, readManifest } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { EVENTS } from '../in/events/index.ts'
import { RATES } from '../out/buckets.ts'
import { SHORTCUT_IDS } from '../shortcuts/ids.ts'
import { SHORTCUTS } from '../shortcuts/index.ts'
import { manifestOf, SCOPES } from './manifest.ts'

const catalogues = { ja, en }
const publicUrl = 'https://hikeshi.example.com'
const languages = ['ja', 'en'] as const
const given: ReadonlySet<string> = new Set(Object.keys(SCOPES))

test.each(languages)('C-01 the manifest in %s keeps to what Slack takes', (language) => {
  const words = catalogues[language]
  const { display_information: shown, features } = manifestOf({ words, publicUrl, over: 'socket' })
  const lengths = {
    name: shown.name.length <= 35,
    short: shown.description.length <= 140,
    long: shown.long_description.length >= 175 && shown.long_description.length <= 4000,
    shortcuts: features.shortcuts.every(({ name }) => name.length > 0 && name.length <= 24),
    descriptions: features.shortcuts.every(({ description }) => description.length <= 150),
    hint: features.slash_commands.every(({ usage_hint: hint }) => hint.length <= 1000),
  }

  expect(Object.entries(lengths).filter(([, holds]) => !holds)).toEqual([])
})

test('C-01 every method that is called has its right, and no right is asked for that nothing needs', () => {
  const methods = Object.keys(RATES)
  const events = readManifest(manifestOf({ words: en, publicUrl, over: 'socket' })).app.events
  const missing = [
    ...methods.filter((method) => !allowed(methodScopes(method))),
    ...(events ?? []).filter((event) => !allowed(eventScopes(event))),
  ]
  const needed = new Set([
    ...methods.flatMap(methodScopes),
    ...(events ?? []).flatMap(eventScopes),
    'commands',
    'metadata.message:read',
    'users:read.email',
  ])

  expect(missing).toEqual([])
  expect([...given].filter((scope) => !needed.has(scope))).toEqual([])
})

/** One of them is enough: they are for different kinds of channels. */
const allowed = (scopes: readonly string[]): boolean =>
  scopes.length === 0 || scopes.some((scope) => given.has(scope))

test('C-01 Slack tells of every event that something follows from, and shows every shortcut', () => {
  const { app } = readManifest(manifestOf({ words: ja, publicUrl, over: 'socket' }))
  const told = new Set((app.events ?? []).map((event) => event.replace(/^message\..*/, 'message')))

  expect(Object.keys(EVENTS).filter((type) => !told.has(type))).toEqual([])
  expect(app.shortcuts?.map(({ callbackId }) => callbackId).toSorted()).toEqual(
    SHORTCUT_IDS.toSorted(),
  )
  expect(Object.keys(SHORTCUTS).toSorted()).toEqual(SHORTCUT_IDS.toSorted())
})

const over = (transport: 'http' | 'socket') =>
  readManifest(manifestOf({ words: en, publicUrl, over: transport })).app.transport

test('C-01 over HTTP everything arrives at one address; over sockets none is named', () => {
  const url = 'https://hikeshi.example.com/slack/events'

  expect(over('socket')).toEqual({ kind: 'socket' })
  expect(over('http')).toEqual({
    kind: 'http',
    eventsUrl: url,
    commandsUrl: url,
    interactivityUrl: url,
    optionsUrl: url,
  })
})
