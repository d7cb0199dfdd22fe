import type { contract, Language, PersonRef, SlackPlace } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import { locate } from '../../features/incidents/index.ts'
import { personOf, type Caller, type Parts } from '../../features/parts.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Outbound } from './client.ts'
import { cardOf, failedOf, unheardOf } from './queries.ts'
import { isMessage } from './site.ts'
import { installationGone } from './installation.ts'
import { findChannel, knownLobby, readState, type ChannelRow } from './store.ts'

interface Needs {
  /** The way out to Slack; null where this installation is connected to none. */
  readonly out: () => Pick<Outbound, 'condition'> | null
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly words: (language: Language) => Words
}

type Routes = Pick<Handlers<Pick<typeof contract, 'slack'>, Caller>['slack'], 'place'>

/** Where an incident is in Slack, for whoever may see it. It imports nothing of Slack's own. */
export function placeRoutes(parts: Parts, needs: Needs): Routes {
  return {
    place: async ({ incident: reference }, call) => {
      const { reads } = parts
      const incident = await locate(reads, reference, personOf(call).id)
      if (needs.out() === null) return { state: 'none', url: null, problems: [] }
      const row = await findChannel(reads, incident)
      const state = stateOf(row)
      const words = needs.words(call.caller.language)
      return {
        state,
        url: await urlOf(reads, incident, row),
        problems: await problemsOf({ reads, needs, words }, incident, row),
      }
    },
  }
}

function stateOf(row: ChannelRow | null): SlackPlace['state'] {
  if (row === null) return 'none'
  switch (row.state) {
    case 'reserved':
    case 'creating':
      return 'opening'
    case 'live':
      return 'channel'
    case 'archived':
      return 'archived'
    case 'refused':
      return row.private ? 'none' : 'thread'
  }
}

async function urlOf(
  reads: Reads,
  incident: string,
  row: ChannelRow | null,
): Promise<string | null> {
  const workspace = await readState<{ readonly url: string }>(reads, 'workspace')
  if (!workspace || row === null) return null
  const archives = `${workspace.url}archives`
  if (row.channel !== null) return `${archives}/${row.channel}`
  if (row.state !== 'refused' || row.private) return null
  const lobby = (await knownLobby(reads))?.channel
  const card = lobby ? await cardOf(reads, incident, lobby) : null
  return card === null ? null : `${archives}/${lobby}/p${card.replace('.', '')}`
}

interface Telling {
  readonly reads: Reads
  readonly needs: Needs
  readonly words: Words
}

/** Each thing that could not be done, once, with the way to do it by hand; what hurts most comes first. */
async function problemsOf(
  { reads, needs, words }: Telling,
  incident: string,
  row: ChannelRow | null,
): Promise<string[]> {
  const say = words.slack.channel.problems
  const failed = await failedOf(reads, incident)
  const lobby = await knownLobby(reads)
  const members = failed.filter(({ kind }) => kind === 'member')
  const uninvited = await namesOf(
    { reads, needs, words },
    members.map(({ person }) => person),
  )
  const unheard = await namesOf({ reads, needs, words }, await unheardOf(reads, incident))
  const has = (...kinds: readonly string[]): boolean =>
    failed.some(({ kind }) => kinds.includes(kind))
  const told: readonly Told[] = [
    [(await installationGone(reads)) !== null, say.installation],
    [needs.out()?.condition().condition === 'down', say.away],
    ...ofChannel(row, say),
    [uninvited !== '', say.invite(uninvited)],
    [unheard !== '', say.unheard(unheard)],
    [lobby?.problem === 'lobby' && row?.private !== true, say.lobby(lobby?.name ?? '')],
    [has('topic', 'purpose', 'bookmark', 'pin'), say.furniture],
    [failed.some(isMessage), say.message],
  ]
  return told.flatMap(([holds, sentence]) => (holds ? [sentence] : []))
}

type Told = readonly [holds: boolean, sentence: string]

function ofChannel(
  row: ChannelRow | null,
  say: Words['slack']['channel']['problems'],
): readonly Told[] {
  if (row === null) return []
  const { problem } = row
  return [
    [problem === 'forbidden', row.private ? say.forbiddenPrivate : say.forbidden],
    [problem === 'name', say.name],
    [problem === 'out', say.out],
    [problem === 'archive', say.archive],
  ]
}

async function namesOf(
  { reads, needs, words }: Telling,
  people: readonly (string | null)[],
): Promise<string> {
  const ids = people.filter((person) => person !== null)
  const names = await needs.names(reads, ids)
  return people
    .map((person) => (person === null ? undefined : names.get(person)?.name))
    .map((name) => (name === undefined ? words.labels.somebody : words.labels.person(name)))
    .join(words.slack.cards.listSeparator)
}
