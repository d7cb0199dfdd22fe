import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { schedule, type TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Inside } from '../inside.ts'
import { raisedBy } from '../out/queries.ts'
import { bold, context, joined, section } from '../views/kit/index.ts'
import { incidentOf, said, titleOf } from './parts.ts'
import { readAs, unlessGone, type Reader, type Telling } from './telling.ts'
import type { Said, Whisper } from './whisper.ts'

const ANSWERED = 'slack.answered'

/** Somebody answered a question from outside: whoever asked is found first. */
export const answeredTask = (inquiry: string, incident: string, at: string): TaskRequest => ({
  kind: ANSWERED,
  lane: 'chat',
  key: `${inquiry}/${at}`,
  payload: { inquiry, incident, at },
})

/** Tells whoever asked from outside what was answered: they need not come back and look. */
export function answeredHandler(
  inside: Inside,
  whisperTask: (whisper: Whisper) => TaskRequest,
): Handler {
  const { parts, db } = inside
  return work({
    kind: ANSWERED,
    lane: 'chat',
    payload: z.object({ inquiry: z.string(), incident: z.string(), at: z.string() }),
    run: async ({ inquiry, incident, at }, { now, key }) => {
      const raiser = await raisedBy(parts.reads, incident)
      const reader = raiser && (await readAs(inside, raiser))
      const asked = reader && (await unlessGone(() => inquiryOf(reader, incident, inquiry)))
      if (!asked || asked.by.id === asked.answeredBy?.id) return
      const whisper = { kind: 'answer', person: asked.by.id, incident, about: inquiry, at } as const
      const task = { ...whisperTask(whisper), key: `answer/${key}` }
      await db.transaction().execute((tx) => schedule(tx, now, [task]))
    },
  })
}

async function inquiryOf({ api }: Pick<Reader, 'api'>, incident: string, inquiry: string) {
  const { items } = await api.inquiries.list({ incident })
  return items.find(({ id }) => id === inquiry) ?? null
}

/** What was answered to their question, with the question. */
export async function sayAnswer(telling: Telling): Promise<Said | null> {
  const { whisper, words } = telling
  const incident = await incidentOf(telling)
  const asked = await inquiryOf(telling, incident.id, whisper.about)
  if (!asked?.answer || !asked.answeredBy) return null
  const line = words.slack.whisper.answered(words.labels.person(asked.answeredBy.name))
  const blocks = [
    section(joined([bold(line), asked.answer], '\n')),
    ...context(asked.text, titleOf(telling, incident)),
  ]
  return said(telling, { text: `${line} ${asked.answer}`, blocks, place: 'aside' })
}
