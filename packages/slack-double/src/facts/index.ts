import type { MethodFacts } from '../core/api.ts'
import facts from './facts.json' with { type: 'json' }
import type { MethodName } from './names.ts'

export type { MethodName } from './names.ts'

/** What Slack documents about every method that the double answers. */
export const FACTS = facts as Readonly<Record<MethodName, MethodFacts>>

/** Errors that any method may answer; the reference leaves them out of most. */
export const COMMON_ERRORS: ReadonlySet<string> = new Set(
  `not_authed invalid_auth account_inactive token_revoked token_expired no_permission missing_scope
  not_allowed_token_type org_login_required ekm_access_denied enterprise_is_restricted
  team_access_not_granted access_denied accesslimited missing_argument invalid_arguments
  invalid_arg_name invalid_array_arg invalid_charset invalid_form_data invalid_post_type
  missing_post_type method_deprecated deprecated_endpoint two_factor_setup_required request_timeout
  service_unavailable internal_error fatal_error ratelimited team_added_to_org unknown_method`.split(
    /\s+/,
  ),
)

/** What methods that lack a word for it say of a message that is not right. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  msg_blocks_too_long: ['msg_too_long', 'invalid_blocks'],
  invalid_attachments: ['invalid_blocks', 'cannot_parse_attachment'],
  invalid_blocks: ['cannot_parse_attachment'],
  invalid_blocks_format: ['invalid_blocks', 'cannot_parse_attachment'],
}

/** The word that a method has for an error: the error itself, or what it documents in its place; null when it has none. */
export function wordFor(method: string, error: string): string | null {
  const words = [error, ...(INSTEAD[error] ?? [])]
  return words.find((word) => mayRefuseWith(method, word)) ?? null
}

function mayRefuseWith(method: string, error: string): boolean {
  if (COMMON_ERRORS.has(error)) return true
  return isMethod(method) && FACTS[method].errors.includes(error)
}

/** Whether the double answers a method of that name. */
export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(FACTS, name)
}
