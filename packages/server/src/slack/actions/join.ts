import { DONE } from '../call.ts'
import type { Action } from './action.ts'

/** Joins the incident whose id the button carries, able to act. */
export const join: Action = async ({ api }, { value }) => {
  await api.incidents.join({ incident: value, availability: 'now' })
  return DONE
}
