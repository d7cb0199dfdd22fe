import { ApiError } from '../core/api-error.ts'
import type { ResponseUrl } from '../core/interactions.ts'
import type { Turn } from '../core/turn.ts'
import { forgetOld } from './forget.ts'

/** Slack lets an app answer this often… */
const USES = 5

/** …and this long. */
const LIFE = 30 * 60 * 1000

/** What a response address belongs to. */
export type Belongs = Omit<ResponseUrl, 'id' | 'expires' | 'usesLeft'>

/** Gives an app an address to answer to; its path says what for, as Slack's does. */
export function mintResponseUrl(
  turn: Turn,
  family: 'commands' | 'actions' | 'app',
  belongs: Belongs,
): string {
  forgetOld(turn, 'responseUrls')
  const { teamId } = turn.state.users[belongs.userId] ?? { teamId: 'T' }
  const id = `${turn.random(13, '123456789')}/${turn.random(24)}`
  turn.put('responseUrls', id, { ...belongs, id, expires: turn.now + LIFE, usesLeft: USES })
  return `${turn.state.baseUrl}/${family}/${teamId}/${id}`
}

/** The id in the path of a response address. */
export function responseIdIn(path: string): string | null {
  return /^\/(?:commands|actions|app)\/[TE][A-Z0-9]*\/(\d+\/\w+)$/.exec(path)?.[1] ?? null
}

/** Uses a response address once. */
export function spendResponseUrl(turn: Turn, id: string): ResponseUrl {
  const url = Object.hasOwn(turn.state.responseUrls, id) ? turn.state.responseUrls[id] : undefined
  if (!url) throw new ApiError('invalid_url')
  if (turn.now >= url.expires) throw new ApiError('expired_url')
  if (url.usesLeft === 0) throw new ApiError('used_url')
  turn.put('responseUrls', id, { ...url, usesLeft: url.usesLeft - 1 })
  return url
}
