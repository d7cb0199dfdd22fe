import type { contract } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type Caller } from '../parts.ts'
import { revokeToken } from './commands.ts'
import { findToken, tokensOf } from './queries.ts'
import type { Scope } from './scope.ts'
import { keepToken, newSecret } from './tokens.ts'

type Routes = Handlers<Pick<typeof contract, 'tokens'>, Caller>['tokens']

export function tokenRoutes(scope: Scope): Routes {
  const { reads, spine } = scope.parts

  return {
    list: async ({ cursor, limit }, call) => {
      const page = { before: cursor ?? null, limit: limit + 1 }
      const rows = await tokensOf(reads, personOf(call).id, page)
      const items = rows.slice(0, limit)
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },

    create: async ({ name }, call) => {
      const secret = newSecret()
      const id = await keepToken(scope, { name, secret }, by(call))
      return { ...known(await findToken(reads, id)), secret }
    },

    revoke: async ({ token }, call) => {
      await spine.execute(revokeToken, { token }, by(call))
      return { ok: true }
    },
  }
}
