import type { contract, Invitation } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, type Caller } from '../parts.ts'
import { invite, revokeInvitation } from './commands.ts'
import { joinByInvitation, openInvitation } from './joining.ts'
import { invitationUrl } from './links.ts'
import { findInvitation, openInvitations, type InvitationRow } from './queries.ts'
import type { Scope } from './scope.ts'
import { comeIn, tries } from './session-routes.ts'
import { shownName } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'invitations'>, Caller>['invitations']

export function invitationRoutes(scope: Scope): Routes {
  const { parts, store, throttle } = scope
  const { reads, spine, clock, newId } = parts

  return {
    list: async ({ cursor, limit }) => {
      const page = { before: cursor ?? null, limit: limit + 1 }
      const rows = await openInvitations(reads, clock.now(), page)
      const items = rows.slice(0, limit).map((row) => view(scope, row))
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },

    create: async ({ role, email }, call) => {
      const invitation = newId('inv')
      if (email !== undefined) await store.keepHint(invitation, email)
      const { id } = await spine.execute(invite, { invitation, role }, by(call))
      return view(scope, known(await findInvitation(reads, id)))
    },

    revoke: async ({ invitation }, call) => {
      await spine.execute(revokeInvitation, { invitation }, by(call))
      return { ok: true }
    },

    look: async ({ token }) => {
      const { inviterName: invitedBy, email } = await openInvitation(scope, token)
      return { organisation: await shownName(parts), invitedBy, email }
    },

    accept: (asked, call) =>
      throttle.guard(tries('join', call), async () =>
        comeIn(scope, await joinByInvitation(scope, asked), call),
      ),
  }
}

function view(scope: Scope, row: InvitationRow): Invitation {
  const { id, role, email, createdAt, expiresAt } = row
  const invitedBy = { id: row.invitedBy, name: row.inviterName }
  return { id, role, email, invitedBy, createdAt, expiresAt, url: invitationUrl(scope, id) }
}
