import type { ApiAnswer, ApiRequest } from '../core/api.ts'
import type { CallFault } from '../core/faults.ts'
import type { Json } from '../core/state.ts'
import type { FaultRules } from '../faults/rules.ts'
import type { Journal } from '../log.ts'
import type { Answered } from '../methods/answer.ts'

/** An answer on the wire, and what becomes of it there. */
export interface OnWire {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Sent, kept back for ever, or the connection is cut. */
  readonly fate: 'sent' | 'hang' | 'reset'
  readonly delay: number
}

/** What calls of the Web API go through. */
export interface Switchboard {
  readonly faults: FaultRules
  readonly log: Journal
  readonly now: () => number
  /** Does the work. */
  readonly work: (request: ApiRequest, raced: boolean) => Answered
}

/** Answers a call, or spoils it as the faults say. */
export function throughFaults(board: Switchboard, request: ApiRequest): OnWire {
  const fault = faultFor(board, request)
  const spoilt = fault && before(fault)
  if (spoilt) return logged(board, request, { wire: spoilt, appId: null, done: false })
  const { answer, appId, done } = board.work(request, fault?.kind === 'create_race')
  return logged(board, request, { wire: after(fault, answer), appId, done })
}

function faultFor({ faults }: Switchboard, { method, args }: ApiRequest): CallFault | null {
  return faults.isDown() ? DOWN : faults.forCall({ name: method, payload: args })
}

interface Outcome {
  readonly wire: OnWire
  readonly appId: string | null
  readonly done: boolean
}

function logged(board: Switchboard, request: ApiRequest, { wire, appId, done }: Outcome): OnWire {
  board.log.write({
    kind: 'call',
    at: board.now(),
    method: request.method,
    appId,
    args: request.args,
    status: wire.status,
    answer: wire.fate === 'sent' ? jsonOf(wire.text) : null,
    done,
  })
  return wire
}

const DOWN: CallFault = { kind: 'http', status: 503 }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const
const SENT = { headers: JSON_TYPE, fate: 'sent', delay: 0 } as const

/** Faults that come before any work is done. */
function before(fault: CallFault): OnWire | null {
  if (fault.kind === 'rate_limited') {
    const headers = { ...JSON_TYPE, 'retry-after': String(fault.retryAfter) }
    return { ...json(429, { ok: false, error: 'ratelimited' }), headers }
  }
  if (fault.kind === 'error') return json(200, { ok: false, error: fault.error })
  if (fault.kind === 'http') return broken(fault.status)
  if (fault.kind === 'html') return broken(200)
  const isLost = fault.kind === 'hang' || fault.kind === 'reset'
  return isLost ? { ...SENT, status: 0, text: '', fate: fault.kind } : null
}

/** The answer, unless the fault loses it. */
function after(fault: CallFault | null, { status, headers, body }: ApiAnswer): OnWire {
  const good = { ...json(status, body), headers: { ...JSON_TYPE, ...headers } }
  if (fault?.kind === 'slow') return { ...good, delay: fault.milliseconds }
  if (fault?.kind === 'effect_then_reset') return { ...good, fate: 'reset' }
  if (fault?.kind === 'effect_then_hang') return { ...good, fate: 'hang' }
  return fault?.kind === 'effect_then_http' ? broken(fault.status) : good
}

const HTML = { 'content-type': 'text/html' } as const

function broken(status: number): OnWire {
  return { ...SENT, headers: HTML, status, text: `<html><body>${String(status)}</body></html>` }
}

function json(status: number, body: Json): OnWire {
  return { ...SENT, status, text: JSON.stringify(body) }
}

function jsonOf(text: string): Json | null {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}
