import type { App } from '../app.ts'
import type { Clock } from '../platform/clock.ts'
import type { ServerOptions } from '../server.ts'
import type { SlackSide } from '../slack/side.ts'
import { createCalendar } from './calendar.ts'
import { createStage, type Stage, type Story } from './stage.ts'
import { createStoryClock, type StoryClock } from './story-clock.ts'
import { cardPayments } from './stories/card-payments.ts'
import { flashSale } from './stories/flash-sale.ts'
import { lookAlikeScreens } from './stories/look-alike-screens.ts'
import { monthlyDrill } from './stories/monthly-drill.ts'
import { newListings } from './stories/new-listings.ts'
import { parcelTracking } from './stories/parcel-tracking.ts'
import { payoutMails } from './stories/payout-mails.ts'
import { photoUploads } from './stories/photo-uploads.ts'
import { searchPrices } from './stories/search-prices.ts'

const STORIES: readonly ((stage: Stage) => Story)[] = [
  flashSale,
  photoUploads,
  payoutMails,
  searchPrices,
  lookAlikeScreens,
  parcelTracking,
  cardPayments,
  newListings,
  monthlyDrill,
]

/** The working days that the demo looks back on. */
const BEGIN_DAYS = 30

/** What must happen in the time of the story: what follows at once, and that a closed report is kept as it was. */
const IN_TIME = ['interactive', 'report'] as const

/** Within this time the incidents that are under way were raised. */
const NEWS = { hours: 2 } as const

/** What the demo is told with: time in its hands, and whatever follows from each scene. */
interface Telling {
  /** The clock that the app lives by. */
  readonly clock: StoryClock
  /** Runs the tasks that are due, until none is. */
  readonly settle: () => Promise<unknown>
}

/**
 * A server that begins some weeks ago, and catches up with today before anybody may come in.
 * `arrived` is what happens then, in the present.
 */
export function demoServer(
  arrived: (app: App) => Promise<void> = async () => {},
): Required<Pick<ServerOptions, 'demo' | 'clock' | 'before' | 'slack'>> {
  let clock: StoryClock | null = null
  let present: Clock | null = null
  return {
    demo: true,
    clock: (real: Clock) => {
      present = real
      return (clock = createStoryClock(real))
    },
    slack: (usual) => onlyNews(usual, () => present?.now() ?? null),
    before: async (app, settle) => {
      if (clock === null) throw new Error('the story has no clock')
      await tellDemo(app, { clock, settle: () => settle(IN_TIME) })
      await arrived(app)
    },
  }
}

/** What happened before today's incidents is told to nobody in Slack: nothing there would come of it. */
function onlyNews(usual: SlackSide, present: () => Temporal.Instant | null): SlackSide {
  const isNews = ({ at }: { readonly at: string }): boolean => {
    const now = present()
    return now === null || Temporal.Instant.compare(at, now.subtract(NEWS)) > 0
  }
  return {
    ...usual,
    follow: (event, incident) => (isNews(event) ? usual.follow(event, incident) : []),
    aside: (event, incident) => (isNews(event) ? usual.aside(event, incident) : []),
  }
}

/**
 * Tells the sample organisation its past weeks, everything by the calls that people make. The
 * stories go on beside each other, whichever has the earliest scene next; afterwards it is now.
 */
async function tellDemo(app: App, { clock, settle }: Telling): Promise<void> {
  const calendar = createCalendar(clock.now())
  clock.moveTo(calendar.day(BEGIN_DAYS)('10:00'))
  const stage = await createStage(app, calendar, clock)
  const scenes = await Promise.all(STORIES.map((story) => nextScene(story(stage))))
  for (let scene = earliest(scenes); scene !== null; scene = earliest(scenes)) {
    clock.moveTo(scene.at)
    scenes.splice(scenes.indexOf(scene), 1, await nextScene(scene.story))
    await settle()
  }
  clock.arrive()
  await settle()
}

interface Scene {
  readonly story: Story
  readonly at: Temporal.Instant
}

/** Tells the scene that waits, and answers with the one after it; null when the story is over. */
async function nextScene(story: Story): Promise<Scene | null> {
  const { value, done } = await story.next()
  return done ? null : { story, at: value }
}

function earliest(scenes: readonly (Scene | null)[]): Scene | null {
  return scenes.reduce((first, scene) => {
    if (first === null || scene === null) return first ?? scene
    return Temporal.Instant.compare(scene.at, first.at) < 0 ? scene : first
  }, null)
}
