import { refuse } from '../acts/find.ts'
import type { Author, Said } from '../acts/messages.ts'
import { refuseArgument, takeAttachments, takeBlocks } from '../blocks/index.ts'
import type { Call } from '../core/api.ts'
import type { Json } from '../core/state.ts'
import { may } from './tools.ts'

/** Longer texts are cut by `chat.postMessage` and refused by all other methods. */
export const LONGEST_POST = 40_000

/** What `chat.update` takes; more is refused. */
export const LONGEST_UPDATE = 4000

const LONGEST_MARKDOWN = 12_000
const MOST_ATTACHMENTS = 100

/** Not in the reference: the size from which Slack has been seen to refuse. */
const LARGEST_METADATA = 16_000

/** The content of a message from the arguments of a call, checked. */
export function contentOf(call: Call): Said & { readonly text: string } {
  const { args, turn } = call
  const blocks = args.has('blocks') ? takeBlocks(turn, args.raw['blocks']) : []
  const attachments = attachmentsOf(call)
  const text = textOf(call)
  if (text === '' && blocks.length === 0 && attachments.length === 0) refuse('no_text')
  return { text, blocks, attachments, metadata: metadataOf(call) ?? null }
}

/** The text, or the Markdown that takes its place. */
function textOf({ args }: Call): string {
  const markdown = args.text('markdown_text')
  if (markdown === '') return args.text('text')
  if (args.has('text') || args.has('blocks')) refuse('markdown_text_conflict')
  if (Array.from(markdown).length > LONGEST_MARKDOWN) {
    refuseArgument(`must be less than ${String(LONGEST_MARKDOWN + 1)} characters`, '/markdown_text')
  }
  return markdown
}

/** A text cut to what a post may hold, and whether it was. */
export function cut(text: string): { readonly text: string; readonly wasCut: boolean } {
  const letters = Array.from(text)
  if (letters.length <= LONGEST_POST) return { text, wasCut: false }
  return { text: letters.slice(0, LONGEST_POST).join(''), wasCut: true }
}

/** Refuses a text that is too long for anything but a post. */
export function notLongerThan(text: string, longest: number): void {
  if (Array.from(text).length > longest) refuse('msg_too_long')
}

/** The attachments with the numbers that Slack gives them. */
export function attachmentsOf({ args, turn }: Call): readonly Json[] {
  if (!args.has('attachments')) return []
  const given = args.records('attachments')
  if (given.length > MOST_ATTACHMENTS) refuse('too_many_attachments')
  return takeAttachments(turn, given)
}

/** The metadata; null when it is to be taken away, undefined when the call does not speak of it. */
export function metadataOf({ args }: Call): Json | null | undefined {
  if (!args.has('metadata')) return undefined
  const given = args.record('metadata', 'invalid_metadata_format')
  if (Object.keys(given).length === 0) return null
  const { event_type: type, event_payload: payload } = given
  if (typeof type !== 'string' || type === '' || !isObject(payload)) {
    return refuse('invalid_metadata_schema')
  }
  if (JSON.stringify(given).length > LARGEST_METADATA) refuse('metadata_too_large')
  return { event_type: type, event_payload: payload }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The bot that calls as the author of a message, under another name if it may choose one. */
export function authorOf(call: Call): Author {
  const { args, caller } = call
  const plain = { kind: 'bot', install: caller.install } as const
  if (!may(call, 'chat:write.customize')) return plain
  return {
    ...plain,
    username: args.maybe('username'),
    icon: args.maybe('icon_emoji') ?? args.maybe('icon_url'),
  }
}
