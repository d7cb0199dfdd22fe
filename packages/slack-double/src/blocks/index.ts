import { ApiError } from '../core/api-error.ts'
import type { Json } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { checkBlocks, checkView, type Refused, type Taken } from './check.ts'
import { completeBlocks } from './complete.ts'
import type { ViewCall } from './views.ts'

/** The blocks of a message, or of one of its attachments, as Slack keeps them; refuses the call when they are not right. */
export function takeBlocks(turn: Turn, given: unknown, attachment?: number): readonly Json[] {
  return completeBlocks(taken(checkBlocks(given, attachment)), (length) => turn.random(length))
}

/** Attachments with the numbers and the fallback that Slack gives them, their blocks checked. */
export function takeAttachments(turn: Turn, given: readonly Json[]): readonly Json[] {
  return given.map((attachment, at) => {
    const { blocks, fallback, text } = attachment
    const own = blocks === undefined ? {} : { blocks: takeBlocks(turn, blocks, at) }
    return Object.assign({ id: at + 1 }, attachment, own, {
      fallback: fallback ?? text ?? '[no preview available]',
    })
  })
}

/** The view of a call as Slack keeps it; refuses the call when it is not right. */
export function takeView(turn: Turn, call: ViewCall, given: unknown): Json {
  const view = taken(checkView(call, given))
  const { title, submit, close, blocks } = view
  const draw = (length: number): string => turn.random(length)
  return {
    ...view,
    ...spelt({ title, submit, close }),
    blocks: completeBlocks(blocks as readonly Json[], draw),
  }
}

/** The refusal of a call whose argument is not right, in Slack's words. */
export function refuseArgument(text: string, pointer = ''): never {
  const place = pointer === '' ? '' : ` [json-pointer:${pointer}]`
  throw new ApiError('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] ${text}${place}`] },
  })
}

function taken<Value>(answer: Taken<Value> | Refused): Value {
  if (answer.ok) return answer.value
  const { ok: _no, error, ...details } = answer
  throw new ApiError(error, details)
}

function spelt(texts: Json): Json {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, { emoji: true, ...(text as Json) }]],
    ),
  )
}
