import type { Bilingual, Language } from '@hikeshi/contract'
import { ruleSentence } from '@hikeshi/contract/words'
import type { Incident } from '../../../domain/incident/incident.ts'
import type { Left, Snapshot } from '../../../domain/nudge/snapshot.ts'
import { reportOwner } from '../../../domain/report-owner.ts'
import type { MissingRule } from '../../../domain/report/rule.ts'
import type { Reads } from '../../../platform/db.ts'
import { readIncident } from '../../incidents/index.ts'
import type { Telling } from '../../settings/index.ts'
import { readElsewhere, readOwed } from './queries.ts'

export interface LeftNeeds extends Telling {
  readonly missingOf: (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>
}

const NAMED_MAX = 2
const LATELY = { minutes: 5 } as const

/** The snapshot with what outlives the harm, and with what its people hear elsewhere. */
export async function withLeft(
  reads: Reads,
  { seen, now }: { readonly seen: Snapshot; readonly now: Temporal.Instant },
  needs: LeftNeeds,
): Promise<Snapshot> {
  const { id } = seen.incident
  const since = now.subtract(LATELY).toString()
  return {
    ...seen,
    left: { measures: await readOwed(reads, id), report: await readReport(reads, id, needs) },
    elsewhere: await readElsewhere(reads, { incident: id, since }),
  }
}

async function readReport(reads: Reads, id: string, needs: LeftNeeds): Promise<Left['report']> {
  const incident = await readIncident(reads, id)
  if (incident === null || !isAsked(incident)) return null
  const missing = (await needs.missingOf(reads, incident)).filter(({ hard }) => hard)
  if (missing.length === 0) return null
  return { owner: reportOwner(incident), missing: missing.length, text: inWords(missing, needs) }
}

/** While it is with the closer, nobody has to write it. */
function isAsked({ state, closeRequest }: Incident): boolean {
  return (state === 'converged' || state === 'learning') && closeRequest?.waiting !== true
}

function inWords(missing: readonly MissingRule[], { words, defaults }: LeftNeeds): Bilingual {
  const { zone } = defaults
  const told = (language: Language): string => {
    const { rules, nudges } = words(language)
    const named = missing.slice(0, NAMED_MAX)
    return nudges.several(
      named.map(({ rule, parameters }) => ruleSentence(rules, rule, { ...parameters, zone })),
      missing.length,
    )
  }
  return { ja: told('ja'), en: told('en') }
}
