import type { SpineParts } from '../platform/spine.ts'
import type { Actor } from '../domain/actor.ts'
import type { createSlack, Slack } from './index.ts'
import type { SlackLog, SlackNeeds } from './inside.ts'
import type { SlackOptions } from './options.ts'

type Following = Pick<SpineParts<Actor>, 'follow' | 'aside'>
type Follow = NonNullable<Following['follow']>

/** What the product knows of the Slack side before it is built; none of it is loaded where Slack is not configured. */
export interface SlackSide {
  readonly options: SlackOptions
  /** What must happen in Slack because anything happened in an incident, or anywhere. */
  readonly follow: Follow
  readonly aside: NonNullable<Following['aside']>
  readonly create: typeof createSlack
}

/** The Slack side of this server, and where it tells of failures. Null: an installation without Slack. */
export type Connection = { readonly side: SlackSide; readonly log: SlackLog } | null

/** What follows from anything that happens: what does without Slack, and what does in Slack. */
export function followedBy(own: Follow, connection: Connection): Following {
  if (connection === null) return { follow: own }
  const { follow, aside } = connection.side
  return {
    follow: (event, subject) => [...own(event, subject), ...follow(event, subject)],
    aside,
  }
}

/** The Slack side of an installation that has one. */
export function slackBeside(
  connection: Connection,
  needs: Omit<SlackNeeds, 'options' | 'log'>,
): Slack | null {
  if (connection === null) return null
  const { side, log } = connection
  return side.create({ ...needs, options: side.options, log })
}
