import type { Told } from '../../../domain/notice.ts'
import type { Account } from './account.ts'
import { inline, link } from './markdown.ts'

/** For each audience: how far it is, and every text that went out, when and by whom; or why none did. */
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
      const why = notice.state === 'not_needed' ? notice.reason : null
      const reason = why && `\n  - ${say.reason}${colon}${inline(why)}`
      return `${name}${state}${reason ?? ''}${notice.told.map((one) => told(one, account)).join('')}`
    })
    .join('\n')
}

/** One text as it went out. What is only drafted is no fact, and is not told. */
function told({ phase, at, by, elsewhere, text, url }: Told, account: Account): string {
  const { words, who } = account
  const { separator, colon, noted, notices: say } = words.generated
  const facts = [who.term.time(at), inline(who.name(by)), ...(elsewhere ? [say.elsewhere] : [])]
  const head = noted(words.screens.notices.phases[phase], facts.join(separator))
  return `\n  - ${head}${text === null ? '' : colon + inline(text)}${link(url)}`
}
