import type { EventWords } from '../context.ts'
import { incidentEvents } from './events-incident.ts'

/** 記録に残るすべての出来事を、時系列の一文にする。 */
export const events: EventWords = {
  ...incidentEvents,
  'participant.joined': ({ person, availability }, { name, term }) =>
    `${name(person)}が参加しました（${term.availability(availability)}）`,
  'participant.availability_changed': ({ availability, until }, { by, term }) =>
    `${by}の対応可否が「${term.availability(availability)}」になりました${until === null ? '' : `（${term.time(until)}まで）`}`,
  'entry.recorded': ({ kind, text }, { by, term }) =>
    `${by}が「${term.kind(kind)}」を記録しました：${text}`,
  'entry.reclassified': ({ from, to }, { by, term }) =>
    `${by}が記録の印を「${term.kind(from)}」から「${term.kind(to)}」に変えました`,
  'entry.edited': ({ text }, { by }) => `${by}が記録を書き直しました：${text}`,
  'entry.settled': ({ state }, { by, term }) =>
    `${by}が記録を「${term.entryState(state)}」にしました`,
  'entry.withdrawn': (_, { by }) => `${by}が記録の印を外しました`,
  'message.posted': ({ text }, { by }) => `${by}：${text}`,
  'todo.created': ({ text }, { by }) => `${by}がToDoを追加しました：${text.ja}`,
  'todo.taken': ({ person }, { name }) => `${name(person)}がToDoを引き受けました`,
  'todo.asked': ({ person }, { by, name }) => `${by}が${name(person)}にToDoをお願いしました`,
  'todo.accepted': ({ person }, { name }) => `${name(person)}がToDoを受けました`,
  'todo.passed': ({ person }, { name }) => `${name(person)}がToDoをパスしました`,
  'todo.help_wanted': (_, { by }) => `${by}がToDoに手を貸してほしいと言っています`,
  'todo.done': ({ automatic }, { by }) =>
    automatic ? 'ToDoが自動で済みになりました' : `${by}がToDoを済みにしました`,
  'todo.undone': (_, { by }) => `${by}がToDoを未対応に戻しました`,
  'todo.waived': ({ reason }, { by }) => `${by}がToDoを今回は不要としました（理由：${reason}）`,
  'todo.not_required': ({ severity }, { term }) =>
    `「${term.severity(severity)}」になり、ToDoが対象外になりました`,
  'todo.required_again': ({ severity }, { term }) =>
    `「${term.severity(severity)}」になり、ToDoがまた必要になりました`,
  'section.written': ({ key, version }, { by, term }) =>
    `${by}がレポートの「${term.section(key)}」を書きました（第${version}版）`,
  'measure.added': ({ kind, text }, { by, term }) =>
    `${by}が${term.measureKind(kind)}を追加しました：${text}`,
  'measure.changed': ({ text, state, proof }, { by, term }) => {
    const changes = [text, state && term.measureState(state), proof].filter(Boolean).join('、')
    return `${by}が対策を更新しました${changes === '' ? '' : `（${changes}）`}`
  },
  'notice.changed': ({ audience, state, reason }, { by, term }) =>
    `${by}が「${term.audience(audience)}」への告知を「${term.noticeState(state)}」にしました${reason === null ? '' : `（理由：${reason}）`}`,
  'postmortem.decided': ({ form, at, reason }, { by, term }) =>
    form === 'waived'
      ? `${by}がポストモーテムは行わないと決めました（理由：${reason ?? '記載なし'}）`
      : `${by}がポストモーテムの形を「${term.postmortemForm(form)}」に決めました${at === null ? '' : `（${term.time(at)}）`}`,
  'postmortem.held': ({ outcome }, { by }) =>
    `${by}がポストモーテムを行ったことを記録しました${outcome === null ? '' : `：${outcome}`}`,
  'organisation.named': ({ name }, { by }) => `${by}が組織の名前を「${name}」にしました`,
  'person.joined': ({ role }, { by, term }) =>
    `${by}が組織に加わりました（${term.memberRole(role)}）`,
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
