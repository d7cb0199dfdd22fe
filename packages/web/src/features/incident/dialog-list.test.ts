import type { Incident, IncidentCan, Severity } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import type { WebWords } from '@hikeshi/contract/words/web'
import { expect, test } from 'vitest'
import { dialogList } from './dialog-list.ts'

/** The only thing that may be done is to say how severe it is. */
function severityOf(severity: Severity | null, words: WebWords): readonly string[] {
  const can = { setSeverity: true } as IncidentCan
  const incident = { can, severity, worstCase: null, visibility: 'open' } as Incident
  return dialogList({ incident }, words)
    .filter(({ name }) => name === 'severity')
    .map(({ label }) => label)
}

test('the palette offers to set a severity where there is none, and to change it where there is one', () => {
  expect(severityOf(null, ja)).toEqual(['重大度を決める'])
  expect(severityOf('sev2', ja)).toEqual(['重大度を変える'])
  expect(severityOf(null, en)).toEqual(['Set the severity'])
  expect(severityOf('sev2', en)).toEqual(['Change the severity'])
})
