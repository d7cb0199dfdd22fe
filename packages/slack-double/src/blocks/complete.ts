import { ELEMENTS } from './elements.ts'
import { isRecord } from './shape.ts'

type Json = Readonly<Record<string, unknown>>

/** Blocks as Slack keeps them: every block and every element has an id, and what was left to Slack is spelt out. */
export function completeBlocks(
  blocks: readonly Json[],
  draw: (length: number) => string,
): readonly Json[] {
  return blocks.map((block) => {
    const { type, block_id: given, ...rest } = completed(block, draw)
    const id = typeof given === 'string' && given !== '' ? given : draw(5)
    const optional = type === 'input' ? { optional: rest['optional'] ?? false } : {}
    return { type, block_id: id, ...rest, ...optional }
  })
}

function completed(value: Json, draw: (length: number) => string): Json {
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'rows' ? part : into(part, draw)]),
  )
  return { ...spelt(inner), ...(needsActionId(value) ? { action_id: draw(5) } : {}) }
}

function into(part: unknown, draw: (length: number) => string): unknown {
  if (Array.isArray(part)) return part.map((item) => into(item, draw))
  return isRecord(part) ? completed(part, draw) : part
}

function needsActionId({ type, action_id: given }: Json): boolean {
  if (typeof type !== 'string' || !Object.hasOwn(ELEMENTS, type)) return false
  const fields = ELEMENTS[type]?.fields ?? {}
  return 'action_id' in fields && (given === undefined || given === '')
}

function spelt(value: Json): Json {
  if (value['type'] === 'plain_text') return { emoji: true, ...value }
  return value['type'] === 'mrkdwn' ? { verbatim: false, ...value } : value
}
