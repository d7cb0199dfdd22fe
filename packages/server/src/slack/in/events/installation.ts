import { askWhetherThere } from '../../out/installation.ts'
import { listAt } from '../read.ts'
import type { OnEvent } from './event.ts'

/** Somebody took the app out of the workspace, or its token away. Old news may come late: Slack itself is asked. */
export const installationGone: OnEvent = async (event, context) => {
  const { botUserId } = await context.identities.get()
  const isOurs =
    event['type'] !== 'tokens_revoked' || listAt(event, 'tokens', 'bot').includes(botUserId)
  if (isOurs) await askWhetherThere(context)
}
