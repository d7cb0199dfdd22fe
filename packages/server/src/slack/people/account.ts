import type { Language } from '@hikeshi/contract'

/** Why somebody of Slack cannot act here. Each has its sentence in `words.slack.entry.refused`. */
export type Outside =
  | 'guest'
  | 'stranger'
  | 'app'
  | 'closed'
  | 'no-address'
  | 'deactivated'
  | 'refused'
  | 'away'

/** What Slack tells of one of its users, as far as it matters who they are. */
export interface Account {
  readonly id?: string | undefined
  readonly team_id?: string | undefined
  readonly deleted?: boolean | undefined
  readonly is_bot?: boolean | undefined
  readonly is_app_user?: boolean | undefined
  readonly is_restricted?: boolean | undefined
  readonly is_ultra_restricted?: boolean | undefined
  readonly is_stranger?: boolean | undefined
  readonly is_email_confirmed?: boolean | undefined
  readonly locale?: string | undefined
  readonly name?: string | undefined
  readonly real_name?: string | undefined
  readonly enterprise_user?: { readonly teams?: readonly string[] | undefined } | undefined
  readonly profile?:
    | {
        readonly email?: string | undefined
        readonly real_name?: string | undefined
        readonly display_name?: string | undefined
      }
    | undefined
}

/** Somebody of the workspace whose address Slack vouches for. */
export interface Colleague {
  readonly email: string
  readonly name: string
  readonly language: Language
}

/** Whether this account is one of a colleague, of this workspace; or why not. */
export function judge(account: Account, team: string): Colleague | Outside {
  if (isApp(account)) return 'app'
  if (account.deleted === true) return 'closed'
  if (isStranger(account, team)) return 'stranger'
  if (account.is_restricted === true || account.is_ultra_restricted === true) return 'guest'
  const email = account.profile?.email
  if (!email || account.is_email_confirmed !== true) return 'no-address'
  return { email: email.toLowerCase(), name: nameOf(account, email), language: languageOf(account) }
}

const isApp = ({ id, is_bot: bot, is_app_user: appUser }: Account): boolean =>
  bot === true || appUser === true || id === 'USLACKBOT'

/** Of another workspace, in a channel that both share. In an organisation of several, ours may be one of theirs. */
function isStranger(
  { is_stranger: stranger, team_id: of, enterprise_user: user }: Account,
  team: string,
): boolean {
  if (stranger === true) return true
  return of !== team && user?.teams?.includes(team) !== true
}

const NAME_MAX = 80

function nameOf({ profile, real_name: real, name }: Account, email: string): string {
  const names = [profile?.real_name, real, profile?.display_name, name]
  const called = names.find((one) => one !== undefined && one.trim() !== '') ?? email
  return called.trim().slice(0, NAME_MAX).trim()
}

/** The language that they chose in Slack, as far as we speak it. */
export const languageOf = ({ locale }: Pick<Account, 'locale'>): Language =>
  locale?.toLowerCase().startsWith('ja') === true ? 'ja' : 'en'
