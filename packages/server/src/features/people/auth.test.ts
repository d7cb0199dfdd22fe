import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { createPeopleWorld } from '../../testing/people-world.ts'
import { authOptions } from './better-auth.ts'

test('better-auth finds its tables as it wants them, and nothing to migrate', async () => {
  await using world = await createPeopleWorld()
  const { authPool: pool, secret, parts } = world
  const options = authOptions({ pool, secret, publicUrl: 'http://a.test', newId: parts.newId })

  const plan = await getMigrations(options)

  expect(plan.toBeCreated).toEqual([])
  expect(plan.toBeAdded).toEqual([])
  expect(plan.toBeAddedIndexes).toEqual([])
  expect(plan.schemaProblems).toEqual([])
})
