import type { contract, Reflection } from '@hikeshi/contract'
import { summarise } from '../../domain/pulse.ts'
import { Refusal } from '../../domain/refusal.ts'
import { givenText } from '../../domain/text.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { sign } from '../../platform/secrets.ts'
import { locate } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { createProposals } from '../proposals/index.ts'
import { finish, give, pulseAggregate, reflectionAggregate } from './commands.ts'
import { givenPulses, readPulses, tookPartIn, type AskedOf } from './queries.ts'

type Routes = Handlers<Pick<typeof contract, 'reflections'>, Caller>['reflections']

interface Needs {
  /** Makes codes that nobody else can make. */
  readonly secret: string
  readonly propose: ReturnType<typeof createProposals>['make']
}

/** Said twice, the same answer is one proposal. */
const proposalOf = (incident: string, person: string): string =>
  `prp_${incident.replace('inc_', '')}_${person.replace('per_', '')}`

/** How long after the end people are still asked. */
const ASKED_FOR = { hours: 24 * 14 } as const

/** What incidents ask of those who took part, once it is over: what to change, and how it felt. */
export function createPulse(parts: Parts, needs: Needs) {
  return {
    handlers: reflectionRoutes(parts, needs),
    aggregates: [pulseAggregate, reflectionAggregate],
  }
}

/** The same person in the same case has one code; from the code nobody finds the person. */
const codeOf = ({ secret }: Needs, incident: string, person: string): string =>
  `pul_${sign(secret, 'pulse', `${incident}\n${person}`)}`

type Asked = (person: string) => Promise<readonly AskedOf[]>

function reflectionRoutes(parts: Parts, needs: Needs): Routes {
  const { spine, reads, clock } = parts
  const asked: Asked = (person) =>
    tookPartIn(reads, { person, since: clock.now().subtract(ASKED_FOR) })

  async function demandAsked(reference: string, call: ApiCall): Promise<AskedOf> {
    const person = personOf(call).id
    const incident = await locate(reads, reference, person)
    const found = (await asked(person)).find(({ id }) => id === incident)
    if (found === undefined) throw new Refusal('not-asked')
    return found
  }

  return {
    list: async (_, call) => ({ items: await openOf(parts, needs, asked, personOf(call).id) }),
    flow: async ({ incident: reference, text }, call) => {
      const { id: incident, reflected } = await demandAsked(reference, call)
      if (reflected) return { ok: true }
      const { actor, surface } = by(call)
      const person = personOf(call).id
      const said = givenText(text)
      const target = { kind: 'flow', key: null } as const
      const proposal = said === null ? null : proposalOf(incident, person)
      if (proposal !== null && said !== null) {
        const made = { incident, target, text: said, diff: null }
        await spine.execute(needs.propose, { proposal, asked: made }, { actor, surface })
      }
      await spine.execute(finish, { incident, person, proposal }, by(call))
      return { ok: true }
    },
    pulse: async ({ incident: reference, ...given }, call) => {
      const { id: incident } = await demandAsked(reference, call)
      const pulse = codeOf(needs, incident, personOf(call).id)
      // By nobody: neither the log nor the key of the request says who answered.
      const nobody = { actor: 'system', surface: call.caller.surface } as const
      const { useful = null, clear = null, learnt = null, again = null } = given
      await spine.execute(give, { pulse, incident, useful, clear, learnt, again }, nobody)
      return { ok: true }
    },
    pulseOf: async ({ incident: reference }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      return summarise(await readPulses(reads, incident))
    },
  }
}

/** What this person has not answered yet. */
async function openOf(
  { reads }: Parts,
  needs: Needs,
  asked: Asked,
  person: string,
): Promise<Reflection[]> {
  const mine = await asked(person)
  const codes = new Map(mine.map(({ id }) => [id, codeOf(needs, id, person)]))
  const given = await givenPulses(reads, Array.from(codes.values()))
  const items = mine.map(({ reflected, ...incident }) => ({
    incident,
    flow: !reflected,
    pulse: !given.has(codes.get(incident.id) ?? ''),
  }))
  return items.filter(({ flow, pulse }) => flow || pulse)
}
