import type { HomeView } from '@slack/types'
import { z } from 'zod'
import { Later } from '../../platform/tasks/lease.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from '../out/refusal.ts'
import { hashOf } from '../out/hash.ts'
import { HOMES, homesAt } from './follow.ts'
import { readHome, type ShownHome } from './read-home.ts'
import { findHome, forgetHomes, peopleOf, readHomes, writeHome, type HomeRow } from './store.ts'

export { homesAfter } from './follow.ts'

const HOME = 'slack.home'
/** Whoever has not looked for so long is not kept up to date: their next look is. */
const WATCHED = { hours: 24 } as const

const homeTask = (slackUser: string): TaskRequest => ({
  kind: HOME,
  lane: 'chat',
  key: `${HOME}/${slackUser}`,
  once: slackUser,
  again: true,
  payload: { slackUser },
})

/** Somebody looks at their home tab: it is there at once, and from now on it is kept up to date. */
export async function homeOpened(
  inside: Inside,
  { slackUser, person }: { readonly slackUser: string; readonly person: string },
): Promise<void> {
  const { db, parts } = inside
  const now = parts.clock.now()
  await writeHome(db, { slackUser, person, openedAt: now.toString(), hash: null })
  await show(inside, slackUser)
}

/** Home tabs that are kept up to date for those who look at them. */
export function homeTasks(inside: Inside): readonly Handler[] {
  const { db, parts, hints } = inside

  const several = work({
    kind: HOMES,
    lane: 'chat',
    payload: z.object({ incident: z.string().nullable(), person: z.string().nullish() }),
    run: async ({ incident, person }, { now }) => {
      await forgetHomes(db, now.subtract(WATCHED))
      const homes = await readHomes(parts.reads, now.subtract(WATCHED))
      if (homes.length === 0) return
      const whose = person ? [person] : incident && (await peopleOf(parts.reads, incident))
      const shown = homes.filter((home) => whose?.includes(home.person) ?? true)
      for (const { slackUser } of shown) await ask(db, now, homeTask(slackUser))
      hints.changed(['chat'])
    },
  })

  const one = work({
    kind: HOME,
    lane: 'chat',
    payload: z.object({ slackUser: z.string() }),
    run: ({ slackUser }) => show(inside, slackUser),
  })

  return [several, one]
}

/** Shows what is so now, unless it stands there already. */
async function show(inside: Inside, slackUser: string): Promise<void> {
  const { db, parts } = inside
  const row = await findHome(parts.reads, slackUser)
  const home = row && (await isTheirs(inside, row)) ? await readHome(inside, row.person) : null
  if (row === null || home === null) return
  const { view } = home
  await lookAgain(inside, home)
  const hash = hashOf(view)
  if (hash === row.hash || !(await publish(inside, slackUser, view))) return
  const { openedAt } = (await findHome(parts.reads, slackUser)) ?? row
  await writeHome(db, { ...row, openedAt, hash })
}

/** Time alone makes it another: then all of them are looked at once more, as long as anybody has them open. */
async function lookAgain({ db, parts }: Inside, { until }: ShownHome): Promise<void> {
  const now = parts.clock.now()
  if (until === null || Temporal.Instant.compare(until, now.add(WATCHED)) > 0) return
  await ask(db, now, homesAt(until))
}

/** False: the tab is switched off, or they are gone; there is nobody to show it to. */
async function publish(
  { out, parts, log }: Inside,
  slackUser: string,
  view: HomeView,
): Promise<boolean> {
  try {
    await out.call('views.publish', { user_id: slackUser, view })
    return true
  } catch (error) {
    if (error instanceof NotYet) throw new Later(error.until, error.message)
    if (!(error instanceof SlackRefusal)) throw error
    if (error.kind === 'retry') throw new Later(parts.clock.now().add(BACK_OFF), error.message)
    log.warn({ error, slackUser }, 'a home tab could not be shown')
    return false
  }
}

const BACK_OFF = { seconds: 5 } as const

/** Whether this account is still linked to them: somebody may have said that it is not them. */
async function isTheirs({ people }: Inside, { slackUser, person }: HomeRow): Promise<boolean> {
  return (await people.accountsOf([person])).get(person) === slackUser
}
