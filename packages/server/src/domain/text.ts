import { Refusal } from './refusal.ts'

/** The reason somebody gave, or null: blanks are no reason. */
export function givenText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** The reason somebody gave; without one the answer is no. */
export function requiredText(
  text: string | null | undefined,
  code: 'reason-required' | 'comment-required' | 'invalid-input',
): string {
  const given = givenText(text)
  if (given === null) throw new Refusal(code)
  return given
}
