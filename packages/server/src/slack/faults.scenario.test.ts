import { MISFORTUNES, type Misfortune } from '@hikeshi/slack-double'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { ACTS, type Act } from '../testing/slack-acts.ts'
import {
  createLife,
  heardInTheRoom,
  leftOver,
  names,
  readInTheChannel,
  type Life,
} from '../testing/slack-life.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of `npm run faults`: everything that is done in everything that goes wrong. Without it each of both once. */
    readonly everyFault?: boolean
  }
}

/** A life in which each act meets another misfortune, the first of them this one. */
interface Course {
  readonly surface: 'web' | 'Slack'
  readonly transport: 'socket' | 'http'
  readonly first: number
}

const SLACK_OVER_HTTP = MISFORTUNES.filter(({ of }) => of !== 'sockets')

const misfortunesOver = (transport: Course['transport']): readonly Misfortune[] =>
  transport === 'http' ? SLACK_OVER_HTTP : MISFORTUNES

/** Each act meets each misfortune once, on the web and in Slack, over both transports. */
const EVERY_COURSE: readonly Course[] = [
  ...coursesOf('web', 'socket'),
  ...coursesOf('Slack', 'socket'),
  ...coursesOf('Slack', 'http'),
]

function coursesOf(surface: Course['surface'], transport: Course['transport']): readonly Course[] {
  return misfortunesOver(transport).map((_, first) => ({ surface, transport, first }))
}

/** As few as meet every misfortune: one after the other, in a life after the other. */
const DIAGONAL: readonly Course[] = MISFORTUNES.flatMap((_, first) => {
  if (first % ACTS.length !== 0) return []
  const turn = first / ACTS.length
  // The first half goes wrong in calls, which both make; the second in what only Slack's people notice.
  return [
    { surface: turn === 1 ? 'web' : 'Slack', transport: turn === 0 ? 'http' : 'socket', first },
  ]
})

const COURSES = inject('everyFault') === true ? EVERY_COURSE : DIAGONAL

test('the courses of npm test meet every act and every misfortune', () => {
  const met = DIAGONAL.flatMap((course) => ACTS.map((_, at) => misfortuneAt(course, at).name))
  expect(new Set(met)).toEqual(new Set(MISFORTUNES.map(({ name }) => name)))
})

function misfortuneAt({ transport, first }: Course, at: number): Misfortune {
  const all = misfortunesOver(transport)
  const found = all[(first + at) % all.length]
  if (!found) throw new Error('nothing goes wrong')
  return found
}

describe.each(COURSES)('on $surface over $transport, from $first on', (course) => {
  let life: Life
  beforeAll(async () => {
    life = await createLife({ transport: course.transport })
  })
  // Also after an act that failed: the next one is to fail by itself.
  afterEach(() => life.slack.double.faults.clear())
  afterAll(() => life[Symbol.asyncDispose]())

  const cells = ACTS.map((act, at) => [act.name, misfortuneAt(course, at).name, act, at] as const)
  test.each(cells)(
    'X-03 %s during half a minute of %s: nothing is lost, nothing is there twice, all is settled a minute later',
    async (_name, _of, act, at) => {
      const misfortune = misfortuneAt(course, at)
      await ready(life, act, course)
      // What races with us asks for the same name.
      if (act === ACTS[0]) life.slack.ben.createChannel('inc-20260105-1-checkout-fails')
      const over = misfortune.begin(life.slack.double, life.slack.app.id)
      await life.slack.advance({ seconds: 0 })

      if (act.talk) await life.talks(`${act.name} in ${misfortune.name}`)
      const went = await does(life, act, course)
      await life.slack.advance({ seconds: 30 })
      over()
      if (course.transport === 'socket') await life.slack.connected()
      await life.slack.advance(isNeverTold(misfortune) ? SLOW_LOOK : { seconds: 60 })
      const unsettled = await leftOver(life)
      const isDone = (await act.times(life)) === 1
      const isKnown = went === 'told' || isUnheard(misfortune, act, course)
      if (isKnown) await again(life, act)

      // What was not done was said so; and whoever did it again for that did it once.
      expect(went).not.toBe('silent')
      expect(isDone || isKnown).toBe(true)
      expect(unsettled).toEqual([])
      expect(await act.times(life)).toBe(1)
      expect(act.shows(life)).toBe(true)
      expect(names(life).toSorted()).toEqual(Array.from(new Set(names(life))).toSorted())
      expect(life.slack.slack?.inside.out.condition().condition).not.toBe('down')
      expect(life.slack.log.errors).toEqual([])
    },
    60_000,
  )

  test('X-03 all that was said on either side was heard on the other, once', async () => {
    const heard = await heardInTheRoom(life)
    const read = readInTheChannel(life)

    expect(heard.filter((text) => text.startsWith('In Slack')).toSorted()).toEqual(
      life.saidInSlack.toSorted(),
    )
    for (const said of life.saidOnTheWeb) {
      expect(read.filter((message) => message.includes(said))).toHaveLength(1)
    }
  })
})

async function ready(life: Life, act: Act, { surface }: Course): Promise<void> {
  await act.ready?.(life)
  if (surface === 'Slack') await act.readyInSlack?.(life)
  await life.slack.advance({ seconds: 30 })
}

async function does(life: Life, act: Act, { surface }: Course): Promise<string> {
  if (surface === 'Slack') return act.inSlack(life)
  await act.onTheWeb(life)
  return 'done'
}

/** What Slack never tells of is read from the channel at the next slow look. */
const isNeverTold = ({ name }: Misfortune): boolean => name === 'deliveries: drop'
const SLOW_LOOK = { minutes: 10, seconds: 30 } as const

/** Of a reaction nobody is told how it went: whoever sees nothing happen takes it off and puts it on again. */
const isUnheard = ({ of }: Misfortune, { name }: Act, { surface }: Course): boolean =>
  surface === 'Slack' && of !== 'calls' && name === 'mark'

async function again(life: Life, act: Act): Promise<void> {
  await act.inSlack(life)
  await life.slack.advance({ seconds: 30 })
}
