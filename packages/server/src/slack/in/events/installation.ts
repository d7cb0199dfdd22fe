import type { OnEvent } from './event.ts'

/** Somebody took the app out of the workspace, or its token away: an admin of ours has to hear of it. */
export const installationGone: OnEvent = async (event, { log }) => {
  log.error({ event: event['type'] }, 'Slack took our app or its token away: install it again')
}
