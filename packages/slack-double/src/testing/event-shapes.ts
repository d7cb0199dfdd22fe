import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeliveryEntry } from '../core/double.ts'
import type { Json } from '../core/state.ts'
import { REFERENCE, hasReference } from '../facts/reference.ts'
import { pathsIn } from './shapes.ts'

/** Where we know better than the samples, and why. */
const KNOWN: readonly RegExp[] = [
  // What stands inside a block or an attachment is what the app sent.
  /\.(blocks|attachments|files)\[\]\./,
  // What was said before an edit is a message as it stood, with all that it had.
  /^event\.(message|previous_message|root|item\.message)\./,
  // Recorded in 2026 in the envelope of one event; the other samples are older.
  /^context_(team|enterprise)_id$/,
  // The samples of these were said by people; a bot's has its bot, its app and its workspace.
  /^event\.(app_id|bot_id|bot_profile|team)(\.|$)/,
]

const samples = hasReference ? readSamples() : new Map<string, Map<string, Set<string>>>()

/** What in an event Slack has never been seen to send, or with another type. Empty without the reference. */
export function eventProblems({ body }: DeliveryEntry): readonly string[] {
  const { event } = body
  if (body['type'] !== 'event_callback' || !isObject(event)) return []
  const name = nameOf(event)
  const sample = samples.get(name)
  if (!sample) return []
  return [...pathsIn(body)]
    .filter(([path]) => !KNOWN.some((known) => known.test(path)))
    .flatMap(([path, types]) => {
      const seen = sample.get(path)
      if (!seen) return [`${name}: ${path} is unknown`]
      const wrong = [...types].filter((type) => type !== 'null' && !seen.has(type))
      return wrong.map((type) => `${name}: ${path} is ${type}, not ${[...seen].join(' or ')}`)
    })
}

function readSamples(): Map<string, Map<string, Set<string>>> {
  const folder = join(REFERENCE, 'java-json-logs/events')
  const all = new Map<string, Map<string, Set<string>>>()
  for (const file of readdirSync(folder)) {
    const body = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json
    const { event } = body
    if (!isObject(event)) continue
    const paths = all.get(nameOf(event)) ?? new Map<string, Set<string>>()
    for (const [path, types] of pathsIn(body)) {
      paths.set(path, new Set([...(paths.get(path) ?? []), ...types]))
    }
    all.set(nameOf(event), paths)
  }
  return all
}

/** An event by its type; messages by their subtype too. */
function nameOf({ type, subtype }: Json): string {
  const kind = typeof subtype === 'string' && subtype !== '' ? `/${subtype}` : ''
  return type === 'message' ? `message${kind}` : String(type)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
