import type { people as english } from '../../../en/screens/incident/people.ts'

/** Who is around an incident, in Japanese. */
export const people = {
  people: {
    silent: (count) => `${count}人に声をかけました（返事待ち）`,
    watching: '見守りでOK',
    knows: (areas) => `詳しい分野：${areas}`,
    calls: '呼んだ人',
    calledBy: (name) => `${name}さんが呼びました`,
    calledByUs: '招集リストで呼びました',
    observers: (count) => `見守り${count}人`,
    failed: (name, why) => `${name}：${why}`,
    why: {
      nobody: '登録された人がいません',
      inactive: '無効化されています',
      unknown: '見つかりません',
    },
    failedHint:
      'ここからは届きません。電話などで声をかけるか、「チーム」でグループに人を入れてください。',
    alone: (group) => `まだ反応がありません。${group}を呼びました。あなたは一人ではありません`,
    nobodyLeft:
      'まだ反応がありません。ここから呼べる人はもういません。電話などで直接声をかけてください。',
    summon: '人を呼ぶ',
    summonHelp: '呼ばれた人の「あなたを待っているもの」に出ます。タイムラインにも一行で残ります。',
    who: '人',
    team: 'チーム',
    group: '招集グループ',
    area: '詳しい人',
    areaPlaceholder: '例：モバイル',
    send: '呼ぶ',
    nobodyChosen: '呼ぶ相手を選んでください。',
    forMe: '今できること',
    forMeHelp: 'システムに詳しくなくてもできます。どれもとても助かります。',
    writeTimeline: '時系列を書く',
    writeTimelineHelp:
      '空いているToDoはありません。起きたことを一行ずつ残すと、あとで全員が助かります。',
    briefing: (role) => `あなたは${role}です`,
    checklist: '受け持つこと',
    understood: 'わかりました',
    again: '役割の説明をもう一度見る',
  },
} satisfies typeof english
