import type { Bilingual, Severity } from '../../common.ts'
import type { SettingsDuration } from '../../settings-changes.ts'
import type { SettingsWords } from '../settings.ts'
import { labels } from './labels.ts'
import { settings as screen } from './screens/settings.ts'

const { parts, options } = screen

const at = (severity: Severity): string => labels.severitiesShort[severity]
const of = (severity: Severity, types: readonly (Bilingual | null)[] | 'all'): string =>
  types === 'all'
    ? at(severity)
    : `${at(severity)}（${types.map((type) => type?.ja ?? '種別が未定のもの').join('・')}）`
const countedChange = (added: number, removed: number, unit: string): string =>
  [
    ...(added > 0 ? [`${added}${unit}増え`] : []),
    ...(removed > 0 ? [`${removed}${unit}減り`] : []),
  ].join('、')

const durations: Readonly<Record<SettingsDuration, readonly [what: string, unit: string]>> = {
  premortem: ['すり合わせまで', '分'],
  commander: ['コマンダー決定まで', '分'],
  channel: ['チャンネルでの共有の間隔', '分'],
  stakeholders: ['関係者への共有の間隔', '分'],
  publicFirst: ['利用者への第一報まで', '分'],
  public: ['利用者への続報の間隔', '分'],
  postmortem: ['ポストモーテムまで', '営業日'],
  prevention: ['再発防止策の期限', '日'],
  report: ['レポートの期限', '営業日'],
  archive: ['アーカイブまで', '日'],
}
const long = (amount: number | null, unit: string): string =>
  amount === null ? '約束なし' : `${amount}${unit}`

/** 設定の変更で何が変わるか、何が合わないか。 */
export const settings: SettingsWords = {
  changes: {
    added: ({ part, name }) => `${parts[part]}：「${name.ja}」が加わります。`,
    removed: ({ part, name }) => `${parts[part]}：「${name.ja}」がなくなります。`,
    edited: ({ part, name }) => `${parts[part]}：「${name.ja}」の内容が変わります。`,
    reordered: ({ part }) => `${parts[part]}：並び順が変わります。`,
    quorum: ({ severity, profile, from, to }) =>
      `${at(severity)}：収束の合意に必要な人数${profile === 'regulated' ? '（厳格）' : ''}が${to}人になります（これまで${from}人）。`,
    closer: ({ severity, roles, people, teams }) => {
      const who = [
        ...roles.map((role) => options.closerRoles[role]),
        ...(people > 0 ? [`名前を挙げた${people}人`] : []),
        ...(teams > 0 ? [`${teams}チーム`] : []),
      ]
      return `${at(severity)}：クローズ承認者は${who.length === 0 ? 'オーナー（だれも指定されていないため）' : who.join('、')}になります。`
    },
    premortem: ({ severity, to }) =>
      `${at(severity)}：すり合わせのすすめ方が「${options.premortem[to]}」になります。`,
    postmortem: ({ severity, to }) =>
      `${at(severity)}：ポストモーテムの形が「${options.postmortem[to]}」になります。`,
    postmortem_required: ({ severity, to }) =>
      `${at(severity)}：ポストモーテムが${to ? '必須になります' : '必須ではなくなります'}。`,
    duration: ({ severity, which, from, to }) => {
      const [what, unit] = durations[which]
      return `${at(severity)}：${what}が${long(to, unit)}になります（これまで${long(from, unit)}）。`
    },
    invited: ({ severity, group, tone }) =>
      `${at(severity)}：「${group.ja}」を招待します（${tone === 'act' ? '来てください' : '見守りでOK'}）。`,
    uninvited: ({ severity, group }) => `${at(severity)}：「${group.ja}」を招待しなくなります。`,
    owner: ({ severity, types, from, to }) =>
      `${of(severity, types)}：主担当が「${to.ja}」になります（これまで「${from.ja}」）。`,
    scope: ({ severity, types, to }) => `${of(severity, types)}：責任範囲が変わります：${to.ja}`,
    owner_groups: ({ severity, types, count }) =>
      `${of(severity, types)}：主担当として${count}グループに知らせます。`,
    todos: ({ severity, added, removed }) =>
      `${at(severity)}：ToDoが${countedChange(added, removed, '件')}ます。`,
    privacy: ({ type, private: isPrivate }) =>
      `「${type.ja}」は${isPrivate ? '最初から非公開' : '公開'}になります。`,
    members: ({ group, added, removed }) =>
      `「${group.ja}」：${countedChange(added, removed, '件')}ます。`,
    zone: ({ to }) => `タイムゾーンが${to}になります。`,
    preset: ({ to }) => `プロファイルが「${options.presets[to]}」になります。`,
    switch: ({ name, to }) => {
      const values: Readonly<Record<string, string>> = options.values[name]
      const value = to === null ? 'まとめて選んだもののとおり' : (values[to] ?? to)
      return `${options.switches[name]}：${value}。`
    },
    open_lists: ({ count }) => `対応中の${count}件は、重大度が変わるまで今のToDoのままです。`,
    open_rules: ({ count }) => `対応中の${count}件には、すぐに適用されます。`,
  },
  complaints: {
    twice: ({ name }) => `「${name}」が二つあります。`,
    role: ({ name, at: where }) => `${where}：役割「${name}」がありません。`,
    type: ({ name, at: where }) => `${where}：種別「${name}」がありません。`,
    overlay: ({ name, at: where }) => `${where}：「${name}」のToDoを使う種別がありません。`,
    group: ({ name, at: where }) => `${where}：グループ「${name}」がありません。`,
    gone: ({ name }) =>
      `「${name}」は製品が使っています。名前は変えられますが、なくすことはできません。`,
    privacy: ({ name }) => `「${name}」が非公開かどうかは変えられません。`,
  },
}
