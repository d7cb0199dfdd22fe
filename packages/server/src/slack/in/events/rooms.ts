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
