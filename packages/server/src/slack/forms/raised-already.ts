import type { Incident } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { SlackCall, SlackMessage } from '../call.ts'
import { actions, button, link, paragraph, rich } from '../views/kit/index.ts'

/** The incident that was raised from this message, if they may know of it. */
export async function raisedFromThis(
  { api, workspace }: SlackCall,
  channel: string,
  ts: string,
): Promise<Incident | null> {
  const incident = await workspace.source.raised(channel, ts)
  if (incident === null) return null
  try {
    return await api.incidents.get({ incident })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null
    throw error
  }
}

/** The way to that incident, for whoever points at the message again. */
export async function raisedAlready(
  call: SlackCall,
  channel: string,
  ts: string,
): Promise<SlackMessage | null> {
  const incident = await raisedFromThis(call, channel, ts)
  if (incident === null) return null
  const { number, id } = incident
  const { raise } = call.words.slack.forms
  const said = raise.already(number)
  const there = link(`${call.publicUrl}/incidents/${number}`, raise.web)
  const { text, blocks } = paragraph(rich`${said} ${there}`, said)
  const join = button({ text: raise.join, action: 'incident.join', value: id })
  return { text, blocks: [...blocks, ...actions(join)] }
}
