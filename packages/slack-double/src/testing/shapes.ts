import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallEntry } from '../core/double.ts'
import { hasReference, REFERENCE } from '../facts/reference.ts'

interface Shapes {
  readonly recorded: Readonly<Record<string, readonly string[]>>
  readonly docs_example: Readonly<Record<string, readonly string[]>>
}

/** Keys that may hold anything. */
const FREE =
  /^(response_metadata|needed|provided|error|errors|warning)(\.|\[|$)|(^|\.)metadata\.event_payload\./

/** Where we know better than the samples, and why. */
const KNOWN: readonly RegExp[] = [
  // A person's message has it in history as well; the samples of replies are all of bots.
  /client_msg_id$/,
  // What stands inside a block is what the app sent, and is checked there.
  /\.blocks\[\]\./,
  // The sample of a pinned message is one of a person; the event about a pin shows those of bots.
  /^pins\.list items\[\]\.message\./,
  // The sample of a thread's root was written by a webhook.
  /\.root\./,
  // Where the reference for canvases says that the id of a channel's canvas is found.
  /^conversations\.info channel\.properties\.canvas/,
  // The reference has lost the fields of subtypes; these are those of `channel_name`.
  /messages\[\]\.(old_)?name$/,
  // The sample is one plain message.
  /^reactions\.get message\./,
  // It says what it was told.
  /^api\.test args/,
  // Subtypes stand in threads too, but the samples of replies have none.
  /^conversations\.replies messages\[\]\.(subtype|root|topic|purpose|inviter|hidden)/,
]

const shapes = hasReference
  ? (JSON.parse(readFileSync(join(REFERENCE, 'shapes.json'), 'utf8')) as Readonly<
      Record<string, Shapes>
    >)
  : {}

/** What in an answer Slack has never been seen to send, or with another type. Empty without the reference. */
export function shapeProblems({ method, answer }: CallEntry): readonly string[] {
  const shape = shapes[method]
  if (!shape || answer?.['ok'] !== true) return []
  return [...pathsIn(answer)]
    .filter(([path]) => !FREE.test(path) && !KNOWN.some((known) => known.test(`${method} ${path}`)))
    .flatMap(([path, types]) => problemsAt(shape, path, types).map((text) => `${method}: ${text}`))
}

function problemsAt(shape: Shapes, path: string, types: ReadonlySet<string>): readonly string[] {
  const seen = [...(shape.recorded[path] ?? []), ...(shape.docs_example[path] ?? [])]
  if (seen.length === 0) return [`${path} is unknown`]
  if (seen.every((type) => type === 'null')) return []
  return [...types]
    .filter((type) => type !== 'null' && !seen.includes(type))
    .map((type) => `${path} is ${type}, not ${seen.join(' or ')}`)
}

/** Every path in a value with the types that stand there. */
export function pathsIn(value: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  walk(value, '', found)
  return found
}

function walk(value: unknown, path: string, found: Map<string, Set<string>>): void {
  const type = typeOf(value)
  if (path !== '') found.set(path, (found.get(path) ?? new Set()).add(type))
  if (Array.isArray(value)) for (const item of value) walk(item, `${path}[]`, found)
  if (type !== 'object') return
  for (const [key, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const name = isId(key) ? '*' : key
    walk(inner, path === '' ? name : `${path}.${name}`, found)
  }
}

function isId(key: string): boolean {
  return (
    /^\d+$/.test(key) || (key.length >= 8 && /^[UCTFWVBSA][A-Z0-9]+$/.test(key) && /\d/.test(key))
  )
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'boolean' ? 'bool' : typeof value
}
