import type { Clock } from '../core/clock.ts'
import type { Interaction, InteractionAnswer } from '../core/double.ts'
import type { App, Json } from '../core/state.ts'
import type { FaultRules } from '../faults/rules.ts'
import type { Journal } from '../log.ts'
import type { Outgoing } from './envelope.ts'
import { type Posted, post } from './http.ts'
import type { SocketHub } from './sockets.ts'
import { twister } from './twist.ts'

/** What the delivery needs to do its work. */
export interface Post {
  readonly clock: Clock
  readonly faults: FaultRules
  readonly log: Journal
  readonly sockets: SocketHub
  readonly appOf: (id: string) => App | undefined
}

/** Slack tries again at once, after a minute and after five. */
const RETRIES = [0, 60_000, 300_000] as const

/** Delivers events and interactions to apps. */
export interface Postman {
  event(outgoing: Outgoing): void
  interaction(interaction: Interaction): Promise<InteractionAnswer>
  /** Whether an app gives the challenge back that is sent to its address. */
  verify(appId: string): Promise<boolean>
  /** How many deliveries wait for an app's answer at this moment. */
  busy(): number
}

interface Office extends Post {
  /** Counts the work as under way until it has ended. */
  readonly while: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** A postman for all apps of one double. */
export function postman(given: Post): Postman {
  let underway = 0
  const office: Office = {
    ...given,
    while: async (work) => {
      underway += 1
      try {
        return await work()
      } finally {
        underway -= 1
      }
    },
  }
  const twist = twister(office.clock)
  return {
    event(outgoing) {
      const fault = office.faults.forDelivery({ name: outgoing.name, payload: outgoing.body })
      const isHeard = fault?.kind !== 'answer_lost'
      twist(fault, () => {
        void office.while(() => attempt(office, { outgoing, number: 0, isHeard }))
      })
    },
    interaction: (interaction) => office.while(() => interact(office, interaction)),
    verify: (appId) => verify(office, appId),
    busy: () => underway,
  }
}

async function verify({ clock, appOf }: Post, appId: string): Promise<boolean> {
  const app = appOf(appId)
  if (app?.transport.kind !== 'http') return false
  const challenge = `${app.id}-${String(clock.now())}`
  const { verificationToken: token, signingSecret: secret } = app
  const posted = await post(clock, {
    url: app.transport.eventsUrl,
    secret,
    contentType: 'application/json',
    body: JSON.stringify({ token, challenge, type: 'url_verification' }),
  })
  if (!posted.ok) return false
  return posted.text === challenge || posted.text.includes(JSON.stringify(challenge))
}

/** One attempt at an event, and the next ones after it. */
async function attempt(office: Office, given: Attempt): Promise<void> {
  const { clock, log } = office
  const { outgoing, number, isHeard } = given
  const app = office.appOf(outgoing.appId)
  if (!app) return
  const { transport } = app
  const at = clock.now()
  const said =
    transport.kind === 'http'
      ? await tellOverHttp(office, app, given)
      : await tellOverSocket(office, given)
  const outcome = isHeard ? said : UNHEARD
  log.write({
    kind: 'delivery',
    at,
    appId: app.id,
    name: outgoing.name,
    over: transport.kind,
    attempt: number,
    outcome: outcome.ok ? 'ok' : outcome.reason,
    body: outgoing.body,
  })
  const wait = RETRIES[number]
  if (outcome.ok || outcome.final || wait === undefined) return
  clock.at(clock.now() + wait, () => {
    const next = { outgoing, number: number + 1, why: outcome.reason, isHeard: true }
    void office.while(() => attempt(office, next))
  })
}

interface Attempt {
  readonly outgoing: Outgoing
  readonly number: number
  readonly why?: string
  /** False: what the app says to it is lost. */
  readonly isHeard: boolean
}

type Told =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly final: boolean }

async function tellOverHttp(
  office: Post,
  app: App,
  { outgoing, number, why }: Attempt,
): Promise<Told> {
  if (app.transport.kind !== 'http') return FAILED
  if (office.faults.isDown()) return FAILED
  const retried: Readonly<Record<string, string>> =
    number === 0
      ? {}
      : { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': why ?? 'unknown_error' }
  const posted = await post(office.clock, {
    url: app.transport.eventsUrl,
    secret: app.signingSecret,
    contentType: 'application/json',
    body: JSON.stringify(outgoing.body),
    headers: retried,
  })
  return told(posted)
}

const FAILED: Told = { ok: false, reason: 'connection_failed', final: false }
const UNHEARD: Told = { ok: false, reason: 'http_timeout', final: false }

function told(posted: Posted): Told {
  return posted.ok ? { ok: true } : { ok: false, reason: posted.reason, final: posted.noRetry }
}

async function tellOverSocket(office: Post, { outgoing, number, why }: Attempt): Promise<Told> {
  if (office.faults.isDown()) return FAILED
  const acked = await office.sockets.send(outgoing.appId, {
    type: 'events_api',
    accepts_response_payload: false,
    payload: outgoing.body,
    ...(number === 0 ? {} : { retry_attempt: number, retry_reason: why ?? 'unknown_error' }),
  })
  return acked.ok ? { ok: true } : { ok: false, reason: acked.reason, final: false }
}

/** Hands an interaction over, once: nobody repeats it. */
async function interact(office: Office, interaction: Interaction): Promise<InteractionAnswer> {
  const app = office.appOf(interaction.appId)
  if (!app) return { ok: false, reason: 'connection_failed', status: null }
  const at = office.clock.now()
  const answer = office.faults.isDown() ? DOWN : await handOverOrNot(office, app, interaction)
  office.log.write({
    kind: 'delivery',
    at,
    appId: app.id,
    name: nameOf(interaction),
    over: app.transport.kind,
    attempt: 0,
    outcome: answer.ok ? 'ok' : answer.reason,
    body: interaction.payload,
  })
  return answer
}

const DOWN: InteractionAnswer = { ok: false, reason: 'down', status: null }
const TIMED_OUT: InteractionAnswer = { ok: false, reason: 'timeout', status: null }

function nameOf({ kind, payload }: Interaction): string {
  const named = kind === 'command' ? payload['command'] : payload['type']
  return typeof named === 'string' ? named : kind
}

/** What does not come, comes late, or is answered in vain, has timed out for whoever did it. */
async function handOverOrNot(
  office: Office,
  app: App,
  interaction: Interaction,
): Promise<InteractionAnswer> {
  const { clock, faults } = office
  const fault = faults.forDelivery({ name: nameOf(interaction), payload: interaction.payload })
  if (fault?.kind === 'drop') return TIMED_OUT
  if (fault?.kind === 'delay') {
    clock.at(clock.now() + fault.milliseconds, () => {
      void office.while(() => handOver(office, app, interaction))
    })
    return TIMED_OUT
  }
  const answer = await handOver(office, app, interaction)
  return fault?.kind === 'answer_lost' ? TIMED_OUT : answer
}

async function handOver(
  office: Post,
  app: App,
  interaction: Interaction,
): Promise<InteractionAnswer> {
  const { kind, payload } = interaction
  if (app.transport.kind === 'socket') {
    const acked = await office.sockets.send(app.id, {
      type: kind === 'command' ? 'slash_commands' : 'interactive',
      accepts_response_payload: true,
      payload,
    })
    return acked.ok
      ? { ok: true, body: acked.payload }
      : { ok: false, reason: acked.reason, status: null }
  }
  const { commandsUrl, interactivityUrl, optionsUrl } = app.transport
  const url = { command: commandsUrl, interactive: interactivityUrl, options: optionsUrl }[kind]
  const fields = kind === 'command' ? formOf(payload) : { payload: JSON.stringify(payload) }
  const posted = await post(office.clock, {
    url,
    secret: app.signingSecret,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  })
  return answered(posted)
}

/** A slash command's fields; everything is text there, also `is_enterprise_install`. */
function formOf(payload: Json): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}

function answered(posted: Posted): InteractionAnswer {
  if (!posted.ok) {
    const reason = posted.reason === 'http_timeout' ? 'timeout' : posted.reason
    return { ok: false, reason, status: posted.status }
  }
  if (posted.text.trim() === '') return { ok: true, body: undefined }
  try {
    return { ok: true, body: JSON.parse(posted.text) }
  } catch {
    return { ok: true, body: posted.text }
  }
}
