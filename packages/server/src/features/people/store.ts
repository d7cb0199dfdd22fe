import { sql, type Selectable } from 'kysely'
import type { Installation } from '../../domain/installation.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { Organisation } from '../../domain/organisation.ts'
import type { Person } from '../../domain/person.ts'
import type { Token } from '../../domain/token.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export const organisationRows = rowsIn<
  'organisation',
  Selectable<Tables['organisation']>,
  Organisation
>({
  table: 'organisation',
  fromRow: ({ named_at: namedAt, ...row }) => ({ ...row, namedAt }),
  toRow: ({ namedAt, ...state }) => ({ ...state, named_at: namedAt }),
})

export const installationRows = rowsIn<
  'installation',
  Selectable<Tables['installation']>,
  Installation
>({
  table: 'installation',
  fromRow: (row) => row,
  toRow: (state) => state,
})

export const personRows = rowsIn<'person', Selectable<Tables['person']>, Person>({
  table: 'person',
  fromRow: ({ joined_at: joinedAt, ...row }) => ({ ...row, joinedAt }),
  toRow: ({ joinedAt, ...state }) => ({ ...state, joined_at: joinedAt }),
})

export const invitationRows = rowsIn<'invitation', Selectable<Tables['invitation']>, Invitation>({
  table: 'invitation',
  fromRow: ({ id, role, revoked, ...row }) => ({
    id,
    role,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedBy: row.accepted_by,
    revoked,
  }),
  toRow: ({ id, role, revoked, ...state }) => ({
    id,
    role,
    invited_by: state.invitedBy,
    created_at: state.createdAt,
    expires_at: state.expiresAt,
    accepted_by: state.acceptedBy,
    revoked,
  }),
})

export const tokenRows = rowsIn<'token', Selectable<Tables['token']>, Token>({
  table: 'token',
  fromRow: ({ created_at: createdAt, ...row }) => ({ ...row, createdAt }),
  toRow: ({ createdAt, ...state }) => ({ ...state, created_at: createdAt }),
})

/** An installation that was filled from a backup: another one may be the real one still. */
export interface SafeMode {
  readonly restored: string
  readonly at: string
  /** When the backup was made. */
  readonly madeAt: string
}

/** Whether this installation was restored and nobody has said yet that it is the real one. */
export async function readSafeMode(reads: Reads): Promise<SafeMode | null> {
  const [row] = await select(
    reads,
    sql<SafeMode>`
    select restored.id as restored, at, made_at as "madeAt" from restored
    where not exists (select from installation where confirmed = restored.id)
    order by at desc
    limit 1`,
  )
  return row ?? null
}
