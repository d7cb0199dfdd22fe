import type { Message, State } from '../core/state.ts'

/** The address of a workspace, with a slash at its end. */
export function siteOf({ teams, baseUrl }: State, teamId: string): string {
  const team = teams[teamId]
  if (team?.linksHere === true) return `${baseUrl}/`
  return `https://${team?.domain ?? 'unknown'}.slack.com/`
}

/** The address of a message, as people copy it. */
export function permalink(state: State, { channelId, teamId, ts, threadTs }: Message): string {
  const thread = threadTs === null ? '' : `?thread_ts=${threadTs}&cid=${channelId}`
  return `${siteOf(state, teamId)}archives/${channelId}/p${ts.replace('.', '')}${thread}`
}
