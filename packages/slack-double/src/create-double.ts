import type { ApiAnswer, ApiRequest } from './core/api.ts'
import { type Clock, systemClock } from './core/clock.ts'
import type { Double } from './core/double.ts'
import { emptyState } from './core/empty.ts'
import { type Heart, heart } from './core/heart.ts'
import type { App, Json, State } from './core/state.ts'
import type { Turn } from './core/turn.ts'
import { type OnWire, type Switchboard, throughFaults } from './delivery/calls.ts'
import { type Postman, postman } from './delivery/deliver.ts'
import { envelopes } from './delivery/envelope.ts'
import { type SocketHub, socketHub } from './delivery/sockets.ts'
import { type FaultRules, faultRules } from './faults/rules.ts'
import { type HumanSide, humanSide } from './human/index.ts'
import { type Journal, journal } from './log.ts'
import { type Answered, answer } from './methods/answer.ts'
import { nextDue, postDue } from './methods/scheduled.ts'
import { webRoutes } from './page/index.ts'
import { createServer } from './server/server.ts'
import { type Doors, doors } from './server/doors.ts'

/** What a double may be given: its time, and where its ids come from. */
export interface Given {
  readonly clock?: Clock
  readonly seed?: number
  /** What it knows from the beginning: the state of an earlier one. */
  readonly state?: State
  /** Told of each answer that is slow: it goes out when the clock has gone on by so much, which a clock in somebody's hand does not do by itself. */
  readonly onSlow?: (milliseconds: number) => void
}

/** A Slack in a box, with people in front of it. */
export interface SlackDouble extends Double {
  readonly human: HumanSide
}

/** Makes a Slack without a workspace. Two with one seed and one clock do the same for the same input. */
export function createDouble(given: Given = {}): SlackDouble {
  const { clock = systemClock(), seed = 1, onSlow = () => {} } = given
  const log = journal()
  const faults: FaultRules = faultRules(clock, () => {
    sockets.drop()
  })
  const sockets = socketHub(clock, () => faults.isDown())
  const core: Heart = heart(clock, given.state ?? emptyState(seed), {
    envelopes,
    send: (outgoing) => {
      mail.event(outgoing)
    },
    nextDue: ({ scheduled }) => nextDue(scheduled),
    whenDue: postDue,
  })
  const mail = postman({ clock, faults, log, sockets, appOf: (id) => core.state().apps[id] })
  const parts = { clock, log, faults, sockets, core, mail, onSlow }
  return assembled(parts, { faults, log, now: () => clock.now(), work: worker(parts) })
}

interface Parts {
  readonly clock: Clock
  readonly log: Journal
  readonly faults: FaultRules
  readonly sockets: SocketHub
  readonly core: Heart
  readonly mail: Postman
  readonly onSlow: NonNullable<Given['onSlow']>
}

/** Does the work of a call, in the state of the moment. */
function worker({ clock, core, sockets }: Parts) {
  return (request: ApiRequest, raced: boolean): Answered => {
    const connect = ({ id }: App): string => {
      const socketUrl = core.state().baseUrl.replace(/^http/, 'ws')
      return `${socketUrl}/socket?ticket=${sockets.ticket(id)}&app_id=${id}`
    }
    const answered = answer(core.state(), request, { now: clock.now(), raced, connect })
    core.commit(answered)
    return answered
  }
}

function assembled({ core, mail, onSlow, ...parts }: Parts, board: Switchboard): SlackDouble {
  const { clock, sockets } = parts
  const server: Doors = doors(() =>
    createServer({
      later: (milliseconds, run) => {
        clock.at(clock.now() + milliseconds, run)
        onSlow(milliseconds)
      },
      sockets,
      state: core.state,
      isDown: () => parts.faults.isDown(),
      call: (request) => throughFaults(board, request),
      fill: (id, content) => core.change((turn) => fill(turn, id, content)),
      pages: (request) => pages(request),
    }),
  )
  const double: Double = {
    ...parts,
    get state() {
      return core.state()
    },
    get baseUrl() {
      return core.state().baseUrl
    },
    change: core.change,
    onChange: core.onChange,
    call: (request) => withoutNetwork(throughFaults(board, request)),
    send: (interaction) => mail.interaction(interaction),
    verify: (appId) => mail.verify(appId),
    busy: () => mail.busy() - sockets.lost(),
    async listen({ port = 0, host = '127.0.0.1' } = {}) {
      core.moveTo(await server.open(port, host))
      return core.state().baseUrl
    },
    close() {
      sockets.close()
      return server.close()
    },
  }
  const whole = Object.defineProperties(double, {
    human: { value: humanSide(double), enumerable: true },
  }) as SlackDouble
  const pages = webRoutes(whole)
  return whole
}

/** An answer to one who calls from within, where no connection can be cut: that is an error then. */
function withoutNetwork({ status, headers, text, fate }: OnWire): ApiAnswer {
  if (fate !== 'sent') throw new Error(`no answer: ${fate}`)
  const isJson = headers['content-type']?.startsWith('application/json') ?? false
  return { status, headers, body: isJson ? (JSON.parse(text) as Json) : {} }
}

/** The bytes of an announced file have come. */
function fill(turn: Turn, id: string, content: Buffer): boolean {
  const file = turn.state.files[id]
  if (!file || file.completed) return false
  turn.put('files', id, { ...file, content: content.toString('base64'), size: content.length })
  return true
}
