import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HANDLERS } from '../methods/index.ts'
import { EVENT_SCOPES } from './events.ts'
import { FACTS } from './index.ts'
import { METHOD_NAMES } from './names.ts'
import { REFERENCE, hasReference, readReference } from './reference.ts'

test('every method of the table is answered', () => {
  const answered = [...Object.keys(HANDLERS), 'apps.connections.open'].toSorted()

  expect(answered).toStrictEqual([...METHOD_NAMES].toSorted())
  expect(METHOD_NAMES.length).toBeGreaterThanOrEqual(65)
})

test.skipIf(!hasReference)('arguments, scopes, tiers and errors are those of the reference', () => {
  expect(FACTS).toStrictEqual(readReference())
})

/** The reference has lost these, or names a scope that Slack does not have. */
const NOT_IN_REFERENCE = new Set([
  'channel_archive',
  'channel_unarchive',
  'group_archive',
  'group_unarchive',
])

test.skipIf(!hasReference)('the scopes of events are those of the reference', () => {
  const documented = JSON.parse(
    readFileSync(join(REFERENCE, 'docs-reference/events/events.json'), 'utf8'),
  ) as readonly { readonly name: string; readonly scopes: readonly string[] }[]
  const scopesOf = new Map(documented.map(({ name, scopes }) => [name, scopes]))
  const known = Object.keys(EVENT_SCOPES).filter((name) => !NOT_IN_REFERENCE.has(name))

  const ours = known.map((name) => [name, [...(EVENT_SCOPES[name] ?? [])].toSorted()])

  const theirs = known.map((name) => [
    name,
    (scopesOf.get(name) ?? []).map((scope) => scope.replace('_mentions.', '_mentions:')).toSorted(),
  ])
  expect(ours).toStrictEqual(theirs)
})
