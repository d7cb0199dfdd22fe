/** Ways in which people say in a report why something is left out on purpose. */
const NOT_MEASURABLE = /測れない|測定できない|計測できない|not measurable|cannot be measured/i
const STILL_UNKNOWN = /不明のまま|特定できな|remains? unknown|left unknown/i
const NO_PERMANENT_FIX = /恒久(対応|対策)(は|が)?(不要|しない)|no permanent fix/i
const NO_PREVENTION = /再発防止策?(は|が)?(不要|しない)|no prevention/i
const TIMES_EXPLAINED = /時刻の(前後|説明)|times? (are|is)? ?(out of order|explained)/i

const ONLY_FACTOR = /(一つ|ひとつ|１つ|1つ)だけ|only one factor|single factor/i

const PLACEHOLDER = /\b(TODO|TBD|FIXME|XXX+)\b|lorem ipsum|未記入|ここに(書|記入)|(あと|後)で書/

export const saysNotMeasurable = (text: string): boolean => NOT_MEASURABLE.test(text)
export const saysStillUnknown = (text: string): boolean => STILL_UNKNOWN.test(text)
export const saysNoPermanentFix = (text: string): boolean => NO_PERMANENT_FIX.test(text)
export const saysNoPrevention = (text: string): boolean => NO_PREVENTION.test(text)
export const saysTimesExplained = (text: string): boolean => TIMES_EXPLAINED.test(text)
export const saysOnlyFactor = (text: string): boolean => ONLY_FACTOR.test(text)
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text)
export const hasNumber = (text: string): boolean => /\p{N}/u.test(text)

/** Characters as people count them. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length

const CARE =
  /注意|気をつけ|気を付け|心がけ|周知|徹底|意識|声かけ|声掛け|共有する|be (?:more )?careful|take care|pay attention|remind|raise awareness|double.?check|keep in mind/i
const MECHANISM =
  /自動|仕組み|テスト|アラート|監視|検知|制限|導入|実装|追加|廃止|分離|必須|automat|test|alert|monitor|limit|block|deploy|add |remove|require|enforce|guard/i

/** Asks people to be careful, and nothing else. */
export const isOnlyCare = (text: string): boolean => CARE.test(text) && !MECHANISM.test(text)
