import { expect } from 'vitest'
import { addApp, addTeam, addUser, install, type NewApp } from '../acts/index.ts'
import { type ManualClock, manualClock } from '../core/clock.ts'
import type { App, Install, Json, Policy, Team, User } from '../core/state.ts'
import { createDouble, type SlackDouble } from '../create-double.ts'
import { ALL_EVENTS, ALL_SCOPES } from '../furnish.ts'
import { eventProblems } from './event-shapes.ts'
import { shapeProblems } from './shapes.ts'

/** A workspace of three people and an app that may do everything. */
export interface Stage extends AsyncDisposable {
  readonly double: SlackDouble
  readonly clock: ManualClock
  readonly team: Team
  readonly aiko: User
  readonly ben: User
  readonly guest: User
  readonly app: App
  readonly bot: Install
  /** Calls a method as the app, and says what it answered. */
  call(method: string, args?: Json, token?: string): Json
  /** Calls a method that must go well. */
  ok(method: string, args?: Json): Record<string, Json & string>
  /** The error of a call that must go wrong. */
  refused(method: string, args?: Json): unknown
}

/** What a stage may have that others have not. */
export interface Staged {
  readonly app?: Partial<NewApp>
  readonly policy?: Partial<Policy>
  readonly without?: readonly string[]
  readonly clock?: ManualClock
}

/** Sets the stage. Taken down, it has seen that every answer and every event had a shape that Slack's have. */
export function stage({ app: wanted, policy, without = [], clock: given }: Staged = {}): Stage {
  const clock = given ?? manualClock(Date.now())
  const double = createDouble({ clock, seed: 7 })
  const people = double.change((turn) => {
    const team = addTeam(turn, {
      name: '消防団',
      domain: 'shobodan',
      ...(policy ? { policy } : {}),
    })
    const app = addApp(turn, {
      name: 'Hikeshi',
      transport: { kind: 'socket' },
      events: ALL_EVENTS,
      ...wanted,
    })
    return {
      team,
      app,
      aiko: addUser(turn, team.id, { name: 'aiko', realName: '相田 愛子', isAdmin: true }),
      ben: addUser(turn, team.id, { name: 'ben', realName: 'Ben Carter' }),
      guest: addUser(turn, team.id, { name: 'guest', guest: 'ultra' }),
      bot: install(turn, app, {
        teamId: team.id,
        scopes: ALL_SCOPES.filter((scope) => !without.includes(scope)),
      }),
    }
  })
  const call = (method: string, args: Json = {}, token = people.bot.token): Json =>
    double.call({ method, args, token }).body
  return {
    double,
    clock,
    ...people,
    call,
    ok(method, args) {
      const answer = call(method, args)
      expect(answer).toMatchObject({ ok: true })
      return answer as Record<string, Json & string>
    },
    refused(method, args) {
      const answer = call(method, args)
      expect(answer['ok']).toBe(false)
      return answer['error']
    },
    async [Symbol.asyncDispose]() {
      const { log } = double
      await double.close()
      expect(log.calls().flatMap(shapeProblems)).toStrictEqual([])
      expect([...new Set(log.deliveries().flatMap(eventProblems))]).toStrictEqual([])
    },
  }
}
