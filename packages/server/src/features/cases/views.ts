import type { contract } from '@hikeshi/contract'
import type { Handlers } from '../../platform/http/mount.ts'
import { sign } from '../../platform/secrets.ts'
import { locate } from '../incidents/index.ts'
import { personOf, type Caller, type Parts } from '../parts.ts'
import { countView, type Projections } from './store.ts'

type Routes = Pick<Handlers<Pick<typeof contract, 'cases'>, Caller>['cases'], 'look'>

interface Needs {
  readonly projections: Projections
  /** Makes codes that nobody else can make. */
  readonly secret: string
  readonly zone: () => string
}

/**
 * Counts who looks at closed cases, once a day and person (M-L12). It is no event: the log would tell
 * who read what, and nothing is ever decided from it.
 */
export function viewRoutes({ reads, clock }: Parts, { projections, secret, zone }: Needs): Routes {
  return {
    look: async ({ incident: reference }, call) => {
      const person = personOf(call).id
      const incident = await locate(reads, reference, person)
      const now = clock.now()
      const day = now.toZonedDateTimeISO(zone()).toPlainDate().toString()
      const id = `cvw_${sign(secret, 'case-view', `${incident}\n${person}\n${day}`)}`
      await countView(projections, { id, incident, now: now.toString() })
      return { ok: true }
    },
  }
}
