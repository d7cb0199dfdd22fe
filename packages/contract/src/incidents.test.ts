import { expect, it } from 'vitest'
import { contract } from './index.ts'

it('C-03 one sentence is all that it takes to raise an incident', () => {
  const { input } = contract.incidents.raise

  expect(input.safeParse({ title: 'Orders fail' }).success).toBe(true)
  expect(input.safeParse({}).success).toBe(false)
})
