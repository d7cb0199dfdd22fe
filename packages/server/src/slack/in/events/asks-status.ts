/** Names at the beginning, and all that stands behind the words, say nothing. */
const AROUND = /^(?:<@[^>]*>[\s,、]*)+|[\s?？!！。、.…〜ー~]+$/gu

const ASKED = [
  /^status( please)?$/,
  /^(any|what)(['’]s)?( the)? (updates?|news|status)( here| on this)?$/,
  /^how (is it going|does it look|are things|is it looking)( here)?$/,
  /^where (do we|does it) stand$/,
  /^(is it|are we) (fixed|back|up)( yet)?$/,
  /^(when|any idea when) .{0,40}\b(fixed|back|up)( again)?$/,
  /^(?=.*(状況|状態|どう|どんな))(いま|今|現在)(の)?(状況|状態)?(は|って|、)?(どう|どんな感じ)?(なって)?(い|る)?(ます|です|でしょう)?(か)?$/,
  /^(状況|進捗)(は|って|を|、)?(どう|教えて|いかが)?(ください|下さい)?(なって)?(い)?(る|ます|です|でしょう)?(か)?$/,
  /^(どうなって|どんな)(い)?(ます|る|感じ|状況)(です)?(か)?$/,
  /^(もう)?(復旧|直り|回復)(し)?(は|まし)?(た|いつ|まだ)?(ごろ|頃)?(です|に?なり(そう)?(です)?)?(か)?$/,
] as const

/** Whether somebody asks how it stands and says nothing else: whoever says more wants to talk. */
export function asksForStatus(markup: string): boolean {
  const bare = markup.normalize('NFKC').toLowerCase().replaceAll(AROUND, '').trim()
  const isQuestion = /[?？]\s*$/u.test(markup) || /か[\s。]*$/u.test(markup)
  const short = bare.length > 1 && bare.length <= 60
  return short && (isQuestion || bare === 'status') && ASKED.some((asked) => asked.test(bare))
}
