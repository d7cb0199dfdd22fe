import { blockOn } from './layouts.ts'
import { offer } from './parts.ts'
import { ruleFaults, submitFaults, textOf } from './rules.ts'
import { faultsOf, isRecord, sentence, type Fault, type Shape } from './shape.ts'
import { VIEWS, type ViewCall } from './views.ts'

type Json = Readonly<Record<string, unknown>>

/** What Slack answers to a payload that it does not take. */
export interface Refused {
  readonly ok: false
  readonly error: string
  readonly errors?: readonly string[]
  readonly response_metadata?: { readonly messages: readonly string[] }
}

/** A payload that Slack takes. */
export interface Taken<T> {
  readonly ok: true
  readonly value: T
}

/** All blocks of a message together hold so much text. The number is from a report, not from the reference. */
const TEXT_OF_ALL_BLOCKS = 13_200

/** Views may weigh so many bytes. */
const WEIGHT_OF_A_VIEW = 250_000

const MESSAGE: Shape = { kind: 'list', items: blockOn('message'), max: 50 }

/** The blocks of a message, given as a list or as its JSON; or those of one of its attachments, counted from 0. */
export function checkBlocks(given: unknown, attachment?: number): Taken<readonly Json[]> | Refused {
  const blocks = parsed(given)
  if (!Array.isArray(blocks)) return { ok: false, error: 'invalid_blocks_format' }
  const root = attachment === undefined ? '' : `/attachments/${String(attachment)}`
  const faults = blockFaults(MESSAGE, blocks, `${root}/blocks`)
  if (faults.length > 0) {
    return refusedBlocks(
      attachment === undefined ? 'invalid_blocks' : 'invalid_attachments',
      faults,
    )
  }
  return textOf(blocks) > TEXT_OF_ALL_BLOCKS
    ? { ok: false, error: 'msg_blocks_too_long' }
    : { ok: true, value: blocks as readonly Json[] }
}

/** What an app offers in an external menu: options, or groups of them. */
export function checkOffer(given: unknown): Taken<Json> | Refused {
  const faults = faultsOf(offer, given, '')
  return faults.length > 0 || !isRecord(given) ? refusedView(faults) : { ok: true, value: given }
}

/** The view of a call, given as an object or as its JSON. Slack says more in the calls that it has two schemas for. */
export function checkView(call: ViewCall, given: unknown): Taken<Json> | Refused {
  const view = parsed(given)
  const faults = faultsOf(VIEWS[call], view, '/view')
  if (faults.length > 0) return refusedView(faults)
  if (!isRecord(view)) return refusedView([{ text: 'must provide an object', pointer: '/view' }])
  const blocks = view['blocks'] as readonly Json[]
  const broken = [
    ...ruleFaults(blocks, '/view/blocks'),
    ...(view['type'] === 'modal' && !isRecord(view['submit']) ? submitFaults(blocks) : []),
  ]
  if (broken.length > 0) return refusedView(broken)
  return Buffer.byteLength(JSON.stringify(view)) > WEIGHT_OF_A_VIEW
    ? { ok: false, error: 'view_too_large' }
    : { ok: true, value: view }
}

function blockFaults(shape: Shape, blocks: readonly unknown[], pointer: string): readonly Fault[] {
  const faults = faultsOf(shape, blocks, pointer)
  return faults.length > 0 ? faults : ruleFaults(blocks as readonly Json[], pointer)
}

function refusedBlocks(error: string, faults: readonly Fault[]): Refused {
  const errors = faults.map((fault) => sentence(fault))
  return { ok: false, error, errors, response_metadata: { messages: marked(errors) } }
}

function refusedView(faults: readonly Fault[]): Refused {
  return {
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages: marked(faults.map((fault) => sentence(fault))) },
  }
}

function marked(errors: readonly string[]): readonly string[] {
  return errors.map((error) => `[ERROR] ${error}`)
}

function parsed(given: unknown): unknown {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given) as unknown
  } catch {
    return given
  }
}
