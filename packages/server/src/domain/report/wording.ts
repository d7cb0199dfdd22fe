/** Ways in which people say in a report why something is left out on purpose. */
const NOT_MEASURABLE = /測れない|測定できない|計測できない|not measurable|cannot be measured/i
const STILL_UNKNOWN = /不明のまま|特定できな|remains? unknown|left unknown/i
const NO_PERMANENT_FIX = /恒久(対応|対策)(は|が)?(不要|しない)|no permanent fix/i
const NO_PREVENTION = /再発防止策?(は|が)?(不要|しない)|no prevention/i
const TIMES_EXPLAINED = /時刻の(前後|説明)|times? (are|is)? ?(out of order|explained)/i

const PLACEHOLDER = /\b(TODO|TBD|FIXME|XXX+)\b|lorem ipsum|未記入|ここに(書|記入)|(あと|後)で書/

export const saysNotMeasurable = (text: string): boolean => NOT_MEASURABLE.test(text)
export const saysStillUnknown = (text: string): boolean => STILL_UNKNOWN.test(text)
export const saysNoPermanentFix = (text: string): boolean => NO_PERMANENT_FIX.test(text)
export const saysNoPrevention = (text: string): boolean => NO_PREVENTION.test(text)
export const saysTimesExplained = (text: string): boolean => TIMES_EXPLAINED.test(text)
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text)
export const hasNumber = (text: string): boolean => /\p{N}/u.test(text)

/** Characters as people count them. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length
