import type { Selectable } from 'kysely'
import type { Pulse, Reflection } from '../../domain/pulse.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

/** An answer without a name is held as its row is. */
export const pulseRows = rowsIn<'pulse', Selectable<Tables['pulse']>, Pulse>({
  table: 'pulse',
  fromRow: (row) => row,
  toRow: (pulse) => pulse,
})

/** That somebody was asked what to change is held as its row is. */
export const reflectionRows = rowsIn<'reflection', Selectable<Tables['reflection']>, Reflection>({
  table: 'reflection',
  fromRow: (row) => row,
  toRow: ({ id, incident, person, proposal }) => ({ id, incident, person, proposal }),
})
