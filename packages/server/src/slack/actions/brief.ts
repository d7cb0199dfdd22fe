import type { Answer, SlackCall } from '../call.ts'
import { me } from '../forms/answers.ts'
import { briefChoice, briefOf } from '../views/brief.ts'

/** Where an incident stands, for whoever asked alone: in short for those who only want to know. */
export async function briefFor(call: SlackCall, incident: string): Promise<Answer> {
  const { api, words, publicUrl } = call
  const read = await api.incidents.get({ incident })
  // Whoever watches has joined as well, but has nothing to interrupt.
  const taking = read.people.some(
    ({ person, availability }) => person.id === me(call) && availability !== 'watching',
  )
  const brief = await api.console.brief({ incident, form: taking ? 'full' : 'short' })
  const message = briefOf({ incident: read, brief, taking, words, publicUrl })
  return { kind: 'privately', message }
}

/** Where it stands, asked where no incident is talked of: the one that is open, or which of them. */
export async function briefOfAny(call: SlackCall): Promise<Answer> {
  const { api, words, publicUrl } = call
  const { items: open } = await api.incidents.list({ state: 'open', limit: 20 })
  const [only, another] = open
  if (only && !another) return briefFor(call, only.id)
  return { kind: 'privately', message: briefChoice({ open, words, publicUrl }) }
}
