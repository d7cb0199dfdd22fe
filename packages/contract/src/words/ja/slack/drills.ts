import type { drills as english } from '../../en/slack/drills.ts'

/** Slackでの訓練。画面と同じ言葉で足りないところだけ。 */
export const drills = {
  none: '予定されている訓練はありません。ときどき練習しておくと、指揮できる人が増えていきます。',
  place: (place) => `場所：${place}`,
  facilitator: (name) => `進行役：${name}`,
  youLead: '進行役はあなたです。',
  purpose: (purpose) => `目的：${purpose}`,
  wouldCommand: (names) => `コマンダーをやってみたい人：${names}`,
  counts: {
    player: (count) => `参加 ${count}人`,
    observer: (count) => `見守り ${count}人`,
    waiting: (count) => `返事待ち ${count}人`,
    away: (count) => `行けない ${count}人`,
  },
  nobodyYet: 'まだ返事はありません。',
  chosen: (answer) => `✓ ${answer}`,
  wasHeld: (title) => `「${title}」は実施しましたか`,
  planned: (title) => `訓練「${title}」を計画しました。`,
  told: {
    invited: '誘った人には、ダイレクトメッセージでお知らせします。',
    reminded: '参加する人には、1週間前と前日にもお知らせします。',
  },
  facilitatorHint: '選ばなければ、あなたが進行役です。',
  rhythm: '頻度',
  rhythms: {
    once: '1回だけ',
    monthly: '毎月（同じ週の同じ曜日）',
  },
  wanted: (names) => `やってみたいと答えた人：${names}`,
  aborting: '参加する予定だった人には、理由と一緒にお知らせします。',

  say: {
    invited: (name) => `${name}から、訓練のお誘いです`,
    leading: (name) => `${name}から、訓練の進行役のお願いです`,
    ahead: '訓練が近づいてきました',
    asked: '訓練が近づいてきました。参加できそうですか',
    moved: (name) => `${name}が、訓練の日時を変更しました`,
    calledOff: (name) => `${name}が、訓練を中止しました`,
    noLonger: '行けなくなりました',
  },
} satisfies typeof english
