import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createEngine } from '../src/testing/engine.ts'

test.each([
  ['障害', ['障害']],
  ['ｶﾞABc', ['ab', 'bc', 'ガa']],
  ['aaaa', ['aa']],
  ['a', ['a']],
  ['', ['']],
  ['🔥火', ['🔥火']],
])('the pairs of %j', async (text, pairs) => {
  await using engine = await createEngine()

  const [row] = await engine.rows(sql<{ pairs: string[] }>`select bigrams(${text}) as pairs`)

  expect(row?.pairs.toSorted()).toEqual(pairs.toSorted())
})

test('the longest case that is kept for search has its pairs before a statement runs out of time', async () => {
  await using engine = await createEngine()
  const letters = Array.from({ length: 200_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 5003)),
  )

  const [row] = await engine.rows(
    sql<{ count: number }>`select cardinality(bigrams(${letters.join('')})) as count`,
  )

  expect(row?.count).toBe(5003)
})
