import { addApp, addTeam, addUser, install, join, createChannel } from '../acts/index.ts'
import { Arguments } from '../core/arguments.ts'
import type { Caller } from '../core/api.ts'
import { manualClock, type ManualClock } from '../core/clock.ts'
import type { Double, Interaction, InteractionAnswer } from '../core/double.ts'
import { emptyState } from '../core/empty.ts'
import type { Channel, Json, State, User } from '../core/state.ts'
import { perform, type Happening, type Turn } from '../core/turn.ts'
import { humanSide, type HumanSide } from '../human/index.ts'
import { VIEW_METHODS } from '../views/index.ts'

/** A workspace of two people and an app, whose app is a function in the test. */
export interface Workshop {
  readonly clock: ManualClock
  readonly human: HumanSide
  readonly aiko: User
  readonly ben: User
  readonly channel: Channel
  readonly caller: Caller
  readonly sent: readonly Interaction[]
  readonly happenings: readonly Happening[]
  readonly double: Double
  /** What the app answers from now on. */
  answers(
    answer: (interaction: Interaction) => InteractionAnswer | Promise<InteractionAnswer>,
  ): void
  /** A method of views, as an app calls it. */
  call(method: string, args: Json, caller?: Caller): Json
  change<Result>(work: (turn: Turn) => Result): Result
}

type Answering = (interaction: Interaction) => InteractionAnswer | Promise<InteractionAnswer>

/** What an app says that heard. */
export const HEARD: InteractionAnswer = { ok: true, body: '' }

function heard(): InteractionAnswer {
  return HEARD
}

/** Opens a workshop. */
export function openWorkshop(): Workshop {
  const clock = manualClock(1_800_000_000_000)
  let state: State = emptyState(8)
  const sent: Interaction[] = []
  const happenings: Happening[] = []
  let answer: Answering = heard
  function change<Result>(work: (turn: Turn) => Result): Result {
    const done = perform(state, clock.now(), work)
    state = done.state
    happenings.push(...done.happenings)
    return done.result
  }
  const double = {
    get state() {
      return state
    },
    clock,
    change,
    send: (interaction: Interaction) => {
      sent.push(interaction)
      return Promise.resolve(answer(interaction))
    },
  } as unknown as Double
  const people = change((turn) => setUp(turn))
  return {
    ...people,
    clock,
    sent,
    happenings,
    double,
    human: humanSide(double),
    change,
    answers: (next) => {
      answer = next
    },
    call: (method, args, caller = people.caller) =>
      change((turn) => {
        const handler = VIEW_METHODS[method]
        if (!handler) throw new Error(`no method ${method}`)
        return handler({ turn, args: new Arguments(args), caller })
      }),
  }
}

function setUp(turn: Turn) {
  const team = addTeam(turn, { name: '消防団', domain: 'shobodan' })
  const aiko = addUser(turn, team.id, { name: 'aiko', realName: '相田 愛子' })
  const ben = addUser(turn, team.id, { name: 'ben', realName: 'Ben Carter' })
  const app = addApp(turn, {
    name: 'Hikeshi',
    transport: { kind: 'socket' },
    commands: [
      { command: '/fire', description: 'Reports a fire', usageHint: '', shouldEscape: true },
    ],
    shortcuts: [
      { type: 'global', name: 'Report', callbackId: 'report' },
      { type: 'message', name: 'Report this', callbackId: 'report_this' },
    ],
  })
  const installed = install(turn, app, { teamId: team.id, scopes: ['commands', 'chat:write'] })
  const made = createChannel(turn, {
    teamId: team.id,
    name: '障害-決済',
    creator: aiko.id,
    isPrivate: false,
  })
  const channel = join(turn, join(turn, made, ben.id), installed.botUserId)
  return { aiko, ben, channel, caller: { app, install: installed } }
}
