import { isRecord } from '../blocks/shape.ts'
import { ApiError } from '../core/api-error.ts'
import type { WebAnswer } from '../core/double.ts'
import type { HumanSide, Person } from '../human/index.ts'

/** What the page may ask for in someone's name. */
const VERBS = [
  'type',
  'edit',
  'erase',
  'react',
  'unreact',
  'pin',
  'unpin',
  'dismiss',
  'join',
  'leave',
  'invite',
  'kick',
  'createChannel',
  'direct',
  'rename',
  'archive',
  'unarchive',
  'deleteChannel',
  'setTopic',
  'goAway',
  'comeBack',
  'deactivate',
  'upload',
  'setGroupMembers',
  'removeApp',
  'shareChannel',
  'command',
  'shortcut',
  'messageShortcut',
  'click',
  'choose',
  'fill',
  'suggestions',
  'submit',
  'close',
  'openHome',
] as const satisfies readonly (keyof Person)[]

interface WithHumans {
  readonly human: HumanSide
}

/** Does in someone's name what the page asks: `{ user, do, with }`. What Slack refuses is an answer, not an error. */
export async function perform({ human }: WithHumans, asked: unknown): Promise<WebAnswer> {
  if (!isRecord(asked)) return answer(400, { ok: false, error: 'invalid_json' })
  const verb = VERBS.find((known) => known === asked['do'])
  if (!verb || typeof asked['user'] !== 'string') {
    return answer(400, { ok: false, error: 'unknown_verb' })
  }
  const given: readonly unknown[] = Array.isArray(asked['with']) ? asked['with'] : []
  const person = human.as(asked['user'])
  try {
    const act = person[verb] as (...args: readonly unknown[]) => unknown
    const result = await act(...given)
    return answer(200, isOutcome(result) ? result : { ok: true, result })
  } catch (error) {
    if (error instanceof ApiError) return answer(200, { ok: false, error: error.error })
    throw error
  }
}

function isOutcome(value: unknown): boolean {
  return isRecord(value) && typeof value['ok'] === 'boolean'
}

function answer(status: number, body: unknown): WebAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}
