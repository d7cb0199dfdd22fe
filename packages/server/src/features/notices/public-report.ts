import type { contract, Language, PublicReport as View, Report } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  approve,
  editPublicReport,
  evolvePublicReport,
  guardReview,
  propose,
  renew,
  review,
  type PublicReport,
  type PublicReportContext,
  type PublicReportEvent,
} from '../../domain/public-report.ts'
import { known, Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import {
  createActing,
  gatherRoom,
  locate,
  readMembers,
  readParticipants,
} from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { readMeasures } from '../prevention/index.ts'
import type { Telling } from '../settings/index.ts'
import { publicDraft } from './public-draft.ts'
import { peopleIn, publicReportView, replacements } from './public-view.ts'
import { publicReportRows, readPublicReport } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'publicReport'>, Caller>['publicReport']
type Facts = PublicReportContext['facts']

export interface PublicReportNeeds extends Telling {
  /** The report as somebody reads it. */
  readonly reportOf: (asked: { readonly incident: string }, call: ApiCall) => Promise<Report>
}

type Decide = (
  report: PublicReport | null,
  context: PublicReportContext,
) => readonly PublicReportEvent[]

interface Input {
  readonly incident: string
  readonly decide: Decide
}

const aggregate: Aggregate<PublicReport, PublicReportEvent> = {
  name: 'public_report',
  ...publicReportRows,
  evolve: evolvePublicReport,
  subject: ({ incident }) => incident,
  react: () => [],
}

/** The report for people outside: drafted from the report, looked through, approved, taken along. */
export function createPublicReport(parts: Parts, needs: PublicReportNeeds) {
  const { spine, reads } = parts
  const acting = createActing(parts)

  const command = commandOf(needs)
  const draftNow = drafting(reads, needs)
  const show = showing(parts, needs, draftNow)

  async function change(reference: string, call: ApiCall, decide: Decide): Promise<View> {
    const incident = await acting(reference, call)
    await spine.execute(command, { incident, decide }, by(call))
    return show(incident, call)
  }

  const handlers: Routes = {
    get: async ({ incident }, call) => show(await locate(reads, incident, personOf(call).id), call),
    propose: async ({ incident: reference, language }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const source = await draftNow(incident, language, call)
      return change(incident, call, (state, context) =>
        propose(state, { language, source }, context),
      )
    },
    edit: async ({ incident, source }, call) =>
      change(incident, call, (state, context) =>
        editPublicReport(known(state), { source }, context),
      ),
    review: async ({ incident, ...asked }, call) =>
      change(incident, call, (state, context) => review(known(state), asked, context)),
    approve: async ({ incident }, call) =>
      change(incident, call, (state, context) => {
        const report = known(state)
        return approve(report, { replacement: replacements(needs.words, report.language) }, context)
      }),
    renew: async ({ incident: reference }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const { language } = known(await readPublicReport(reads, incident))
      const basis = await draftNow(incident, language, call)
      return change(incident, call, (state, context) => renew(known(state), { basis }, context))
    },
    export: async ({ incident }, call) =>
      exported(reads, await locate(reads, incident, personOf(call).id)),
  }

  return { handlers, aggregate }
}

type DraftNow = (incident: string, language: Language, call: ApiCall) => Promise<string>

/** What the report gives as it stands. */
function drafting(reads: Reads, { reportOf, words }: PublicReportNeeds): DraftNow {
  return async (incident, language, call) => {
    const written = { ...call, caller: { ...call.caller, language } }
    const report = await reportOf({ incident }, written)
    return publicDraft(report, await readMeasures(reads, incident), { language, words })
  }
}

/** The public version as it stands, and whether the report has changed since. */
function showing({ reads, clock }: Parts, needs: PublicReportNeeds, draftNow: DraftNow) {
  return async (incident: string, call: ApiCall): Promise<View> => {
    const [report, facts] = await Promise.all([
      readPublicReport(reads, incident),
      gather(reads, incident, needs),
    ])
    const { id, memberRole } = personOf(call)
    const context = { by: { id, memberRole }, now: clock.now(), facts }
    const asks = report !== null && guardReview(context) === null
    const now = asks ? await draftNow(incident, report.language, call) : null
    const people = await needs.names(reads, report === null ? [] : peopleIn(report))
    return publicReportView(report, context, { words: needs.words, people, now })
  }
}

type PublicReportCommand = Command<PublicReport, PublicReportEvent, Input, Facts, Actor>

const commandOf = (needs: Telling): PublicReportCommand => ({
  of: aggregate,
  id: ({ incident }) => `pub_${incident.replace('inc_', '')}`,
  gather: (reads, { incident }) => gather(reads, incident, needs),
  decide: ({ state, input, facts, by: who, now }) => input.decide(state, { by: who, now, facts }),
})

/** What was approved, as a file. */
async function exported(reads: Reads, incident: string) {
  const { markdown, language } = known(await readPublicReport(reads, incident))
  if (markdown === null) throw new Refusal('review-open')
  const { number } = (await gatherRoom(reads, incident)).incident
  return { filename: `incident-${number}-public.${language}.md`, markdown }
}

/** The incident, and the names of everybody who might stand in the text. */
async function gather(reads: Reads, incident: string, { names }: Telling): Promise<Facts> {
  const room = await gatherRoom(reads, incident)
  const members = await readMembers(reads)
  const joined = await readParticipants(reads, incident)
  const ids = [...members.map(({ id }) => id), ...joined.map(({ person }) => person)]
  const people = await names(reads, Array.from(new Set(ids)))
  return { ...room, names: Array.from(people.values(), ({ name }) => name) }
}
