import type { Json } from '../core/state.ts'
import { type Asked, QUESTIONS } from './questions.ts'

/** Where a Slack is, and a token of a bot in it. */
export interface Address {
  readonly url: string
  readonly token: string
  readonly mark: string
}

/** A question with its answer. */
export interface Answered {
  readonly question: string
  readonly answer: string
}

/** Asks all questions, one after the other, in a channel of their own. */
export async function askAll({ url, token, mark }: Address): Promise<readonly Answered[]> {
  const call: Asked['call'] = async (method, args = {}) => {
    const response = await fetch(new URL(method, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
    })
    return (await response.json()) as Json
  }
  const made = await call('conversations.create', { name: `questions${mark}` })
  const channel = String((made['channel'] as Json | undefined)?.['id'])
  if (made['ok'] !== true) throw new Error(`no channel to ask in: ${String(made['error'])}`)
  const answers: Answered[] = []
  for (const { question, ask } of QUESTIONS) {
    answers.push({ question, answer: await ask({ call, channel, mark }) })
  }
  await call('conversations.archive', { channel })
  return answers
}
