import type { EventType } from '../../events.ts'
import type { TimeField } from '../../incident-views.ts'
import type { EventWords } from '../context.ts'
import { lifecycleEvents } from './events-lifecycle.ts'

type IncidentEvent = Extract<
  EventType,
  `${'incident' | 'role' | 'convergence' | 'close'}.${string}`
>

const WORST_CASE = {
  ruled_out: '最悪の想定：否定できた',
  real: '最悪の想定：現実になった',
} as const

const because = (reason: string | null): string => (reason === null ? '' : `（理由：${reason}）`)
const adding = (text: string | null): string => (text === null ? '' : `（${text}）`)

/** インシデントそのものについての文。 */
export const incidentEvents: Pick<EventWords, IncidentEvent> = {
  ...lifecycleEvents,
  'incident.raised': ({ title }, { by }) => `${by}がインシデントを起票しました：${title}`,
  'incident.edited': ({ title, type, ...fields }, { by, term }) => {
    const timeOf = (field: TimeField): string | null | undefined => {
      const at = fields[field]
      return at && fields.estimated?.includes(field)
        ? `${term.time(at)}・推定`
        : at && term.time(at)
    }
    const changes = [
      title && `タイトル：${title}`,
      type && `種別：${term.type(type)}`,
      told('影響', fields.impact),
      told('最悪の想定', fields.worstCase),
      told('最悪の想定の確かめ方', fields.worstCaseCheck),
      fields.worstCaseState && WORST_CASE[fields.worstCaseState],
      told('方針', fields.policy),
      told('最優先のこと', fields.priorityLine),
      told('通話', fields.callUrl),
      told('影響の始まり', timeOf('impactStartedAt')),
      told('検知', timeOf('detectedAt')),
      told('社内で知った時刻', timeOf('awareAt')),
      told('止血', timeOf('mitigatedAt')),
      told('終息', timeOf('impactEndedAt')),
      told('被害の再開', timeOf('harmReturnedAt')),
    ]
    return `${by}が状況ボードを更新しました（${changes.filter(Boolean).join('、')}）`
  },
  'incident.visibility_changed': ({ visibility }, { by }) =>
    visibility === 'private'
      ? `${by}がインシデントを非公開にしました`
      : `${by}がインシデントを公開しました`,
  'incident.severity_changed': ({ from, to, reason }, { by, term }) =>
    from === null
      ? `${by}が重大度を「${term.severity(to)}」に決めました${because(reason)}`
      : `${by}が重大度を「${term.severity(from)}」から「${term.severity(to)}」に変えました${because(reason)}`,
  'incident.alignment_started': (_, { by }) => `${by}がすり合わせ（プレモーテム）を始めました`,
  'incident.alignment_finished': ({ policy, form }, { by }) =>
    `${by}が${form === 'async' ? '文章での' : ''}すり合わせを終え、復旧対応に入りました${policy === null ? '' : `（方針：${policy}）`}`,
  'incident.alignment_skipped': ({ reason }, { by }) =>
    `${by}がすり合わせを省いて復旧対応を始めました${because(reason)}`,
  'incident.monitoring_started': ({ watch, until = null }, { by, term }) => {
    const details = [watch && `見るもの：${watch}`, until && `${term.time(until)}まで`].filter(
      Boolean,
    )
    return `${by}が対策を入れ、経過観察に移りました${details.length === 0 ? '' : `（${details.join('、')}）`}`
  },
  'incident.response_resumed': ({ reason }, { by }) =>
    `${by}が、対策が効いていないとして復旧対応に戻しました${because(reason)}`,
  'incident.converged': ({ agreedBy, override }, { by, name }) =>
    override === null
      ? `${by}が収束を宣言しました（合意：${agreedBy.map(name).join('、')}）`
      : `${by}が例外として収束を宣言しました（理由：${override}）`,
  'incident.learning_started': () => '再発防止・振り返りに入りました',
  'incident.closed': ({ version, override }, { by }) =>
    override === null
      ? `${by}がレポート（第${version}版）を承認し、クローズしました`
      : `${by}が例外としてクローズしました（レポート第${version}版、理由：${override}）`,
  'incident.reopened': ({ reason }, { by }) => `${by}が対応を再開しました（理由：${reason}）`,
  'role.taken': ({ role, person, from }, { name, term }) =>
    from === undefined
      ? `${name(person)}が「${term.role(role)}」を引き受けました`
      : `${name(person)}が${name(from)}に代わって「${term.role(role)}」を引き受けました`,
  'role.offered': ({ role, person, note }, { by, name, term }) =>
    `${by}が${name(person)}に「${term.role(role)}」をお願いしました${note === undefined ? '' : `（気になっていること：${note}）`}`,
  'role.accepted': ({ role, person, from }, { name, term }) =>
    from === null
      ? `${name(person)}が「${term.role(role)}」を引き受けました`
      : `「${term.role(role)}」が${name(from)}から${name(person)}に引き継がれました`,
  'role.declined': ({ role, person }, { name, term }) =>
    `${name(person)}は「${term.role(role)}」を今回は見送りました`,
  'convergence.proposed': ({ text }, { by }) => `${by}が収束を提案しました${adding(text)}`,
  'convergence.agreed': (_, { by }) => `${by}が収束に合意しました`,
  'convergence.objected': ({ text }, { by }) => `${by}が収束に反対しました：${text}`,
  'convergence.objections_resolved': ({ text }, { by }) =>
    `${by}が反対意見に答えました${adding(text)}`,
  'close.requested': (_, { by }) => `${by}がクローズを依頼しました`,
  'close.approved': (_, { by }) => `${by}がレポートを承認しました（もう一人の承認を待っています）`,
  'close.returned': ({ comment }, { by }) => `${by}がレポートを差し戻しました：${comment}`,
}

function told(name: string, value: string | null | undefined): string | undefined {
  if (value === undefined) return undefined
  return value === null ? `${name}：空欄に戻す` : `${name}：${value}`
}
