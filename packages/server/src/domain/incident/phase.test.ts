import { IncidentState } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import { phaseOf } from './phase.ts'

it('B-01 every state belongs to one of the phases that people see', () => {
  const phases = IncidentState.options.map(phaseOf)

  expect(phases).not.toContain(undefined)
  expect(new Set(phases)).toEqual(new Set(['detect', 'align', 'respond', 'learn', 'closed']))
})
