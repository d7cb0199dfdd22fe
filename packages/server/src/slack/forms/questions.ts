import { INCIDENT_QUESTIONS } from './asked-of-incidents.ts'
import { WORK_QUESTIONS } from './asked-of-work.ts'
import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { section } from '../views/kit/index.ts'
import type { Asking } from './asking.ts'
import { textInput } from './fields.ts'
import type { Form } from './form.ts'
import type { FormId } from './ids.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const QUESTIONS = { ...INCIDENT_QUESTIONS, ...WORK_QUESTIONS } as const
type QuestionId = keyof typeof QUESTIONS
const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[]

/** Opens a form that asks for one text. */
export async function question(
  call: SlackCall,
  id: QuestionId & FormId,
  incident: string,
  about = '',
): Promise<ModalView> {
  const asking: Asking = QUESTIONS[id]
  const {
    title,
    help,
    label,
    hint,
    required = false,
    max,
    submit,
  } = await asking.ask(call, incident)
  return formOf(call, {
    id,
    title,
    submit,
    context: { incident, about },
    blocks: [
      ...(help ? [section(help)] : []),
      textInput({ id: 'text', label, ...(hint ? { hint } : {}), required, max, multiline: true }),
    ],
  })
}

/** What sending each of them does. */
export const QUESTION_FORMS = Object.fromEntries(
  QUESTION_IDS.map((id): [QuestionId, Form] => {
    const asking: Asking = QUESTIONS[id]
    return [
      id,
      sends({ rest: 'text' }, async (call, { context, text }) => {
        const { incident = '', about = '' } = context
        await asking.send(call, { incident, about, text: text('text') })
        return asking.thanks?.(call)
      }),
    ]
  }),
) as Readonly<Record<QuestionId, Form>>
