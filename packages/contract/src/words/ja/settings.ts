import type { Bilingual, Severity } from '../../common.ts'
import type { SettingsDuration, SettingsField, SettingsGuideList } from '../../settings-changes.ts'
import type { SettingsWords } from '../settings.ts'
import { labels } from './labels.ts'
import { settings as screen } from './screens/settings.ts'

const { parts, options, fields: f } = screen

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

const fieldNames: Readonly<Record<SettingsField, string>> = {
  name: f.name,
  short: f.short,
  description: f.description,
  examples: f.examples,
  questions: f.questions,
  text: f.text,
  title: f.heading,
  hint: f.hint,
  severities: f.severities,
  generated: f.generated,
  briefing: f.briefing,
  checklist: f.checklist,
  offered: f.offered,
  kind: f.kind,
  speaker: f.speaker,
  where: f.where,
  languages: f.languages,
  duties: f.duties,
  phase: f.phase,
  role: f.role,
  due: f.due,
  auto: f.auto,
  blocks: f.blocks,
  repeat: f.repeat,
  beginner: f.beginner,
  overlay: f.overlay,
  audiences: f.audiences,
  defaultSeverity: f.defaultSeverity,
}

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

const guideLists: Readonly<Record<SettingsGuideList, string>> = {
  agenda: f.agenda,
  thread: f.thread,
  questions: f.talk,
  exit: f.exit,
}
const quotedLines = (
  lines: readonly { readonly text: Bilingual; readonly minutes: number | null }[],
): string =>
  lines
    .map(({ text, minutes }) => `「${text.ja}」${minutes === null ? '' : `（${minutes}分）`}`)
    .join('')

/** 設定の変更で何が変わるか、何が合わないか。 */
export const settings: SettingsWords = {
  changes: {
    added: ({ part, name }) => `${parts[part]}：「${name.ja}」が加わります。`,
    removed: ({ part, name }) => `${parts[part]}：「${name.ja}」がなくなります。`,
    edited: ({ part, name, fields }) =>
      `${parts[part]}：「${name.ja}」の内容が変わります（${fields.map((field) => fieldNames[field]).join('・')}）。`,
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
    currency: ({ to }) => `金額の通貨の初期値が${to}になります。`,
    guide_opening: ({ to }) => `${parts.postmortem}：最初に伝えることばが変わります：${to.ja}`,
    guide_lines: ({ list, added, removed }) => {
      const lines = [
        ...(added.length > 0 ? [`加わるもの${quotedLines(added)}`] : []),
        ...(removed.length > 0 ? [`なくなるもの${quotedLines(removed)}`] : []),
      ]
      return `${guideLists[list]}が変わります：${lines.join('、')}。`
    },
    guide_order: ({ list }) => `${guideLists[list]}の並び順が変わります。`,
    guide_minutes: ({ from, to }) => `会議は合計${to}分になります（これまで${from}分）。`,
    zone: ({ to }) => `タイムゾーンが${to}になります。`,
    preset: ({ to }) => `プロファイルが「${options.presets[to]}」になります。`,
    slack_lobby: ({ to }) =>
      to === ''
        ? 'インシデントをロビーで知らせなくなります。'
        : `インシデントを#${to}で知らせます。`,
    slack_rooms: ({ to }) => `Slackでの場所が「${options.slackRooms[to]}」になります。`,
    slack_name: ({ to }) => `新しいインシデントのチャンネル名が${to}になります。`,
    slack_language: ({ to }) =>
      to === null
        ? 'チャンネルの言語が、組織を作った人の言語になります。'
        : `チャンネルの言語が${options.languages[to]}になります。`,
    slack_reaction: ({ what, to }) =>
      to.length === 0
        ? `「${options.slackReactions[what]}」のリアクションがなくなります。`
        : `「${options.slackReactions[what]}」のリアクションが${to.map((name) => `:${name}:`).join('、')}になります。`,
    switch: ({ name, to }) => {
      const values: Readonly<Record<string, string>> = options.values[name]
      const value = to === null ? 'まとめて選んだもののとおり' : (values[to] ?? to)
      return `${options.switches[name]}：${value}。`
    },
    open_lists: ({ count }) => `対応中の${count}件は、重大度が変わるまで今のToDoのままです。`,
    open_rules: ({ count }) => `対応中の${count}件には、すぐに適用されます。`,
    open_hidden: ({ incidents }) =>
      `対応中の${incidents.map(({ number, title }) => `#${number}「${title}」`).join('、')}は、すぐに非公開になります。参加している人だけが見られます。`,
  },
  complaints: {
    twice: ({ name }) => `「${name}」が二つあります。`,
    role: ({ name }) => `役割「${name}」がありません。`,
    type: ({ name }) => `種別「${name}」がありません。`,
    overlay: ({ name }) => `「${name}」のToDoを使う種別がありません。`,
    group: ({ name }) => `グループ「${name}」がありません。`,
    audience: ({ name }) => `告知先「${name}」がありません。`,
    gone: ({ name }) =>
      `「${name}」は製品が使っています。名前は変えられますが、なくすことはできません。`,
    privacy: ({ name }) => `「${name}」は常に非公開です。変えられません。`,
    generated: ({ name }) =>
      `「${name}」はレポートの完成に欠かせないため、書く人は変えられません。`,
    cell: ({ name }) => `この重大度の「${name}」の主担当は、ほかの行ですでに決まっています。`,
    emoji: ({ name }) => `:${name}:が二つの意味になっています。`,
  },
  problems: {
    missing: '入力してください。',
    text: '文字で書いてください。',
    number: '整数を入れてください。',
    flag: 'trueかfalseを入れてください。',
    list: '一覧の形で書いてください。',
    group: '項目名をつけて書いてください。',
    key: '使えるのは英小文字・数字・「_」・「.」で、60文字までです。',
    zone: 'このタイムゾーンはありません。Asia/Tokyoのように書いてください。',
    currency: 'この通貨はありません。JPYやEURのように、3文字の記号で書いてください。',
    channelName:
      'Slackのチャンネル名と同じく、日本語・英小文字・数字・「-」・「_」だけが使えます。',
    channelPattern:
      '日本語・英小文字・数字・「-」・「_」と、{date}・{number}・{slug}が使えます。名前が重ならないように{number}を入れてください。',
    emoji: 'pushpinのように、Slackでの名前をコロンなしで書いてください。',
    due: '10m、2h、1d、1bdのように書いてください。収束から数えるときは、うしろに「 after converged」をつけます。',
    auto: 'この名前の条件はありません。',
    other: 'このままでは使えません。',
    long: (most) => `長すぎます。${most}文字までです。`,
    least: (least) => `${least}以上にしてください。`,
    most: (most) => `${most}以下にしてください。`,
    few: (least) => `${least}件以上が必要です。`,
    many: (most) => `${most}件までです。`,
    choice: (names) => `次のどれかにしてください：${names.join('、')}`,
    lacking: (names) =>
      `もう一方の言語には${names.join('、')}があります。両方に同じものを入れてください。`,
    braces: (texts) =>
      `${texts.join('、')}は何にも置き換わりません。{since}のように、英小文字を{ }で囲んでください。`,
    unknown: (name) => `ここに「${name}」という項目はありません。`,
  },
  file: {
    applied: '反映しました。',
    same: '変わるところはありません。',
    untouched: '何も変更していません。',
    unreadable: (file) => `${file}を読めません。場所と、読む権限を確かめてください。`,
    locked: ({ by, reason }) => `${by}さんが固定している設定が含まれています：${reason}`,
  },
  yaml: {
    syntax: 'YAMLとして読めません。字下げ・引用符・かっこを確かめてください。',
    twice: '同じキーが二つあります。',
    tab: '字下げにはタブではなく空白を使ってください。',
    documents: '二つ目の文書が始まっています。書けるのは一つだけです。',
    deep: '入れ子が深すぎます。',
    anchor: 'アンカーと参照（&と*）は使えません。そのまま書いてください。',
    tag: 'タグ（!）は使えません。',
    large: '長すぎます。500,000文字までで、この行で超えています。',
  },
}
