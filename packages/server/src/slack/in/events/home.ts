import { homeOpened } from '../../home/index.ts'
import { textAt } from '../read.ts'
import type { OnEvent } from './event.ts'

/** Somebody looks at the home tab of the app. */
export const appHomeOpened: OnEvent = async (event, context) => {
  if (textAt(event, 'tab') !== 'home') return
  const slackUser = textAt(event, 'user')
  const call = await context.callAs(slackUser, null)
  const person = call?.caller.person?.id
  if (person !== undefined) await homeOpened(context, { slackUser, person })
}
