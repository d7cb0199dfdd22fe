import type { Message, State } from '../core/state.ts'

/** The address of a message, as people copy it. */
export function permalink(state: State, { channelId, teamId, ts, threadTs }: Message): string {
  const domain = state.teams[teamId]?.domain ?? 'unknown'
  const thread = threadTs === null ? '' : `?thread_ts=${threadTs}&cid=${channelId}`
  return `https://${domain}.slack.com/archives/${channelId}/p${ts.replace('.', '')}${thread}`
}
