import { ApiError } from '../core/api-error.ts'
import type { InteractionAnswer } from '../core/double.ts'

/** What came of something that a person did. A failure says what the person reads. */
export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly error: string
      /** What stands under the fields of a form, by block. */
      readonly errors?: Readonly<Record<string, string>>
    }

/** It went well. */
export const DONE: Outcome = { ok: true }

/** What someone reads whose form was not taken for a reason that is not theirs. */
export const TROUBLE: Outcome = { ok: false, error: 'We had some trouble connecting. Try again?' }

/** What someone reads whose slash command got no answer. */
export function commandFailure(
  command: string,
  answer: InteractionAnswer & { readonly ok: false },
): string {
  const errors = {
    timeout: 'operation_timeout',
    http_error: (answer.status ?? 500) < 500 ? 'http_client_error' : 'http_service_error',
    connection_failed: 'dispatch_failed',
    no_socket: 'dispatch_failed',
    down: 'dispatch_failed',
  }
  return `${command} failed with the error "${errors[answer.reason]}"`
}

/** What someone reads whose click got no answer. */
export function clickOutcome(answer: InteractionAnswer): Outcome {
  if (answer.ok) return DONE
  if (answer.reason === 'timeout') {
    return {
      ok: false,
      error: 'Operation timed out. Apps need to respond within 3 seconds.',
    }
  }
  return answer.reason === 'http_error'
    ? { ok: false, error: `This app responded with Status Code ${String(answer.status)}.` }
    : { ok: false, error: 'This app is not responding.' }
}

/** Does something that Slack may refuse, and says so instead of throwing. */
export function attempt(work: () => void): Outcome {
  try {
    work()
    return DONE
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: error.error }
    throw error
  }
}
