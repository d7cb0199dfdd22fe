import type { contract, SimilarCase } from '@hikeshi/contract'
import { guardSay } from '../../../domain/case-help.ts'
import { known } from '../../../domain/refusal.ts'
import type { Handlers } from '../../../platform/http/mount.ts'
import { gatherRoom, locate, readIncident } from '../../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../../parts.ts'
import { tellingWords } from '../words.ts'
import { say } from './help.ts'
import { readHelp, readLikeCases, type LikeCase } from './queries.ts'

export { caseHelpAggregate } from './help.ts'

type Routes = Pick<
  Handlers<Pick<typeof contract, 'cases'>, Caller>['cases'],
  'similar' | 'similarTo' | 'say'
>

/** Past cases that sound like what is at hand, offered while there is still something to gain by them. */
export function similarRoutes({ spine, reads, clock }: Parts): Routes {
  async function like(asked: {
    readonly title: string
    readonly type: string | null
    readonly viewer: string
    readonly incident: string | null
    readonly among: 'past' | 'open'
  }) {
    const words = tellingWords(asked.title)
    if (words.length === 0) return []
    const { viewer, type, incident, among } = asked
    const found = await readLikeCases(reads, { viewer, words, type, among, except: incident })
    const ids = found.map(({ id }) => id)
    const help = await readHelp(reads, ids, { viewer, incident })
    return found.map((one) => {
      const { helped = [], timesHelpful = 0, here = false } = help.get(one.id) ?? {}
      return { found: one, here, shown: shown(one, { helped, timesHelpful }) }
    })
  }

  return {
    similar: async ({ title, type = null, among }, call) => {
      const viewer = personOf(call).id
      const cases = await like({ title, type, viewer, among, incident: null })
      return { items: cases.map((one) => one.shown), next: null }
    },
    similarTo: async ({ incident: reference }, call) => {
      const viewer = personOf(call).id
      const id = await locate(reads, reference, viewer)
      const { title, type } = known(await readIncident(reads, id))
      const cases = await like({ title, type, viewer, among: 'past', incident: id })
      const context = { by: by(call).actor, now: clock.now(), facts: await gatherRoom(reads, id) }
      const items = cases.map((one) =>
        Object.assign(one.shown, {
          helpedHere: one.here,
          can: { say: guardSay(one.found, context) === null },
        }),
      )
      return { items, next: null }
    },
    say: async ({ incident: reference, past: pastReference, helped }, call) => {
      const viewer = personOf(call).id
      const incident = await locate(reads, reference, viewer)
      const past = await locate(reads, pastReference, viewer)
      await spine.execute(say, { incident, past, helped }, by(call))
      return { helpedHere: helped }
    },
  }
}

function shown(
  { number, title, severity, visibility, closedAt, words, sameType }: LikeCase,
  {
    helped,
    timesHelpful,
  }: Pick<SimilarCase, 'timesHelpful'> & { readonly helped: readonly string[] },
): SimilarCase {
  return {
    number,
    title,
    severity,
    visibility,
    closedAt,
    sameType,
    timesHelpful,
    words: [...words],
    helped: [...helped],
  }
}
