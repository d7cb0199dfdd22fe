import type { SlackCheck } from '@hikeshi/contract'
import type { Parts } from '../../features/parts.ts'
import type { Slack } from '../index.ts'
import { mustWait, SlackRefusal } from '../out/refusal.ts'
import { isGone, noteGone, noteThere } from '../out/installation.ts'
import { knownLobby } from '../out/store.ts'
import { SCOPES } from './manifest.ts'
import { latestChannel, lastHeard, refusedPeople } from './queries.ts'

type Check = Omit<SlackCheck, 'key'>

const GOOD: Check = { state: 'good', names: [] }
const UNKNOWN: Check = { state: 'unknown', names: [] }

/** Whether everything is there that we need: asked of Slack now, or seen when it was last tried. */
export async function checksOf(slack: Slack, { reads }: Parts): Promise<SlackCheck[]> {
  const { token, scopes } = await asked(slack)
  return [
    { key: 'token', ...token },
    { key: 'scopes', ...scopes },
    { key: 'hearing', ...(await hearing(slack, reads)) },
    { key: 'channels', ...(await channels(reads)) },
    { key: 'guests', ...(await guests(reads)) },
    { key: 'lobby', ...(await lobby(slack, reads)) },
  ]
}

interface Answer {
  readonly team?: string
  readonly user?: string
  readonly response_metadata?: { readonly scopes?: readonly string[] }
}

async function asked({
  inside,
}: Slack): Promise<{ readonly token: Check; readonly scopes: Check }> {
  try {
    const answer = await inside.out.call<Answer>('auth.test', {})
    await noteThere(inside)
    const names = [answer.team, answer.user].filter((name) => name !== undefined)
    const given = answer.response_metadata?.scopes
    const missing = Object.keys(SCOPES).filter((scope) => given?.includes(scope) === false)
    return {
      token: { state: 'good', names },
      scopes: given ? { state: missing.length > 0 ? 'bad' : 'good', names: missing } : UNKNOWN,
    }
  } catch (error) {
    // A Slack that is away says nothing of the token.
    if (mustWait(error)) return { token: UNKNOWN, scopes: UNKNOWN }
    if (!(error instanceof SlackRefusal)) throw error
    if (isGone(error)) await noteGone(inside, error.error)
    return { token: { state: 'bad', names: [error.error] }, scopes: UNKNOWN }
  }
}

async function hearing({ inside, ...slack }: Slack, reads: Parts['reads']): Promise<Check> {
  const why = slack.deafness()
  const deaf: Check = { state: 'bad', names: why === null ? [] : [why] }
  if (inside.options.over.kind === 'socket') return slack.sockets() > 0 ? GOOD : deaf
  if (why !== null) return deaf
  const heard = await lastHeard(reads)
  return heard === null ? UNKNOWN : { state: 'good', names: [heard] }
}

async function channels(reads: Parts['reads']): Promise<Check> {
  const latest = await latestChannel(reads)
  if (latest === null) return UNKNOWN
  const forbidden = latest.state === 'refused' && latest.problem === 'forbidden'
  return { state: forbidden ? 'bad' : 'good', names: [latest.name] }
}

async function guests(reads: Parts['reads']): Promise<Check> {
  const people = await refusedPeople(reads)
  if (people === null) return UNKNOWN
  return { state: people.length > 0 ? 'bad' : 'good', names: [...people] }
}

async function lobby({ inside }: Slack, reads: Parts['reads']): Promise<Check> {
  const { lobby: name } = inside.defaults.slack
  if (name === '') return { state: 'off', names: [] }
  const known = await knownLobby(reads)
  if (known?.name !== name) return { state: 'unknown', names: [name] }
  return { state: known.channel === null ? 'bad' : 'good', names: [name] }
}
