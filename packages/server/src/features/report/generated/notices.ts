import type { Account } from './account.ts'
import { inline, link } from './markdown.ts'

/** For each audience: how far it is, when, what; or why not. */
export function notices(account: Account): string {
  const { defaults, words, who, notices: decided } = account
  const say = words.generated.notices
  const { colon } = words.generated
  return defaults.audiences
    .map(({ key }) => {
      const notice = decided.find(({ audience }) => audience === key)
      const name = `- **${who.term.audience(key)}**${colon}`
      if (notice === undefined) return name + say.undecided
      const state = say.changed(who.term.noticeState(notice.state), who.term.time(notice.changedAt))
      const reason = notice.reason && `\n  - ${say.reason}${colon}${inline(notice.reason)}`
      const text = notice.text && `\n  - ${inline(notice.text)}`
      return `${name}${state}${link(notice.url)}${reason ?? ''}${text ?? ''}`
    })
    .join('\n')
}
