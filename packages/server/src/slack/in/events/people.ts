import { at, isRecord } from '../read.ts'
import type { OnEvent } from './event.ts'

/** Somebody's account changed: one that was closed is nobody here any more. */
export const userChange: OnEvent = async (event, { people, team }) => {
  const user = at(event, 'user')
  if (isRecord(user)) await people.changed(team, user)
}
