import type { Selectable } from 'kysely'
import type { CaseHelp } from '../../../domain/case-help.ts'
import type { Tables } from '../../../platform/db.ts'
import { rowsIn } from '../../../platform/rows.ts'

export const caseHelpRows = rowsIn<'case_help', Selectable<Tables['case_help']>, CaseHelp>({
  table: 'case_help',
  fromRow: (row) => row,
  toRow: (help) => help,
})
