import type { EventWords } from '../context.ts'
import { caseEvents } from './events-cases.ts'
import { drillEvents } from './events-drills.ts'
import { incidentEvents } from './events-incident.ts'
import { settingsEvents } from './events-settings.ts'
import { nudgeEvents } from './events-nudges.ts'
import { learningEvents } from './events-learning.ts'
import { ledgerEvents } from './events-ledger.ts'
import { peopleEvents } from './events-people.ts'
import { reportEvents } from './events-report.ts'
import { todoEvents } from './events-todos.ts'

/** 記録に残るすべての出来事を、時系列の一文にする。 */
export const events: EventWords = {
  ...caseEvents,
  ...drillEvents,
  ...incidentEvents,
  ...settingsEvents,
  ...nudgeEvents,
  ...learningEvents,
  ...ledgerEvents,
  ...peopleEvents,
  ...todoEvents,
  ...reportEvents,
  'message.posted': ({ text, app, files = [] }, { by }) =>
    `${app ?? by}：${text || files.map(({ name }) => name).join('、')}`,
  'message.edited': ({ text }, { by }) => `${by}がメッセージを編集しました：${text}`,
  'message.deleted': (_, { by }) => `${by}がメッセージを削除しました`,
  'organisation.named': ({ name }, { by }) => `${by}が組織の名前を「${name}」にしました`,
  'installation.confirmed': (_, { by }) =>
    `${by}が、バックアップから復元したこの環境を本番と確認しました`,
  'person.joined': ({ role, from }, { by, term }) =>
    from === 'slack'
      ? `${by}がSlackから組織に加わりました（${term.memberRole(role)}）`
      : `${by}が組織に加わりました（${term.memberRole(role)}）`,
  'slack_person.linked': ({ person }, { name }) => `${name(person)}がSlackとつながりました`,
  'slack_person.confirmed': (_, { by }) => `${by}がSlackのアカウントを本人と確認しました`,
  'slack_person.refused': (_, { by }) => `${by}がSlackとのつながりを外しました`,
  'slack_person.ended': () => 'Slackのアカウントが閉じられたので、つながりを終えました',
  'person.role_changed': ({ from, to }, { by, term }) =>
    `${by}がメンバーの権限を「${term.memberRole(from)}」から「${term.memberRole(to)}」に変えました`,
  'person.language_chosen': ({ language }, { by }) =>
    `${by}が表示言語を${language === 'ja' ? '日本語' : '英語'}にしました`,
  'person.deactivated': (_, { by }) => `${by}がメンバーを停止しました`,
  'person.reactivated': (_, { by }) => `${by}がメンバーの停止を解きました`,
  'invitation.created': ({ role, expiresAt }, { by, term }) =>
    `${by}が招待を作りました（${term.memberRole(role)}、${term.time(expiresAt)}まで有効）`,
  'invitation.accepted': ({ person }, { name }) => `${name(person)}が招待から加わりました`,
  'invitation.revoked': (_, { by }) => `${by}が招待を取り消しました`,
  'token.created': ({ name: token }, { by }) => `${by}がAPIトークン「${token}」を作りました`,
  'token.revoked': (_, { by }) => `${by}がAPIトークンを無効にしました`,
}
