import { isRecord } from '../blocks/shape.ts'
import type { ViewRow } from '../core/interactions.ts'
import type { Json } from '../core/state.ts'
import { blocksOf } from '../views/shown.ts'
import { answerField, locate, stateValues } from '../views/values.ts'

/** What Slack itself says under the fields of a form before it sends it; none when all is well. */
export function formErrors(row: ViewRow): Readonly<Record<string, string>> {
  const values = stateValues(blocksOf(row), row.values)
  const errors: Record<string, string> = {}
  for (const { blockId, actionId, block, element } of locate(blocksOf(row))) {
    if (block['type'] !== 'input') continue
    const answer = answerOf(values, { blockId, actionId, element })
    const error = isEmpty(answer)
      ? block['optional'] !== true && 'Please complete this required field.'
      : answerError(element, answer)
    if (error) errors[blockId] = error
  }
  return errors
}

interface Field {
  readonly blockId: string
  readonly actionId: string
  readonly element: Json
}

function answerOf(values: Json, { blockId, actionId, element }: Field): unknown {
  const block = values[blockId]
  const value = isRecord(block) ? block[actionId] : undefined
  const field = answerField(element['type'])
  return isRecord(value) && field !== null ? value[field] : null
}

function isEmpty(answer: unknown): boolean {
  return (
    answer === null ||
    answer === undefined ||
    (typeof answer === 'string' && answer.trim() === '') ||
    (Array.isArray(answer) && answer.length === 0)
  )
}

type Check = (answer: string, element: Json) => string | false

const CHECKS: Readonly<Record<string, Check>> = {
  plain_text_input: lengthError,
  number_input: numberError,
  email_text_input: (answer) =>
    !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer) && 'Please enter a valid email address.',
  url_text_input: (answer) => !URL.canParse(answer) && 'Please enter a valid URL.',
}

function answerError(element: Json, answer: unknown): string | false {
  const { type, max_selected_items: most } = element
  if (Array.isArray(answer) && typeof most === 'number' && answer.length > most) {
    return `Please select no more than ${String(most)} items.`
  }
  const check = typeof type === 'string' && Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined
  return check && typeof answer === 'string' ? check(answer, element) : false
}

function lengthError(answer: string, element: Json): string | false {
  const { min_length: min, max_length: max } = element
  const length = Array.from(answer).length
  if (typeof min === 'number' && length < min) {
    return `Please enter at least ${String(min)} characters.`
  }
  const most = typeof max === 'number' ? max : 3000
  return length > most && `Please enter no more than ${String(most)} characters.`
}

function numberError(answer: string, element: Json): string | false {
  const pattern = element['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/
  if (!pattern.test(answer)) return 'Please enter a valid number.'
  const { min_value: min, max_value: max } = element
  const tooLow = typeof min === 'string' && Number(answer) < Number(min)
  const tooHigh = typeof max === 'string' && Number(answer) > Number(max)
  if (tooLow) return `Please enter a number that is at least ${min}.`
  return tooHigh && `Please enter a number that is at most ${max}.`
}
