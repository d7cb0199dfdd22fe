import { writeChannel } from '../../out/store.ts'
import { textAt } from '../read.ts'
import type { OnEvent } from './event.ts'

/** The channel, wherever this kind of event names it: as an id, or as an object. */
const channelIn = (event: Parameters<OnEvent>[0]): string =>
  textAt(event, 'channel') || textAt(event, 'channel', 'id') || textAt(event, 'channel_id')

/** Something about a channel or who is in it changed: if it is one of ours, it is looked after. */
export const roomChanged: OnEvent = async (event, { incidentAt, sync }) => {
  const incident = await incidentAt(channelIn(event), null)
  if (incident !== null) await sync(incident)
}

/** We were sent out of a private channel: only people there can fetch us back, and until then it is left alone. */
export const sentAway: OnEvent = async (event, context) => {
  const incident = await context.incidentAt(channelIn(event), null)
  if (incident !== null) await writeChannel(context.db, incident, { problem: 'out' })
  await roomChanged(event, context)
}
