import type { Configuration } from './configuration.ts'

type NoticeTexts = Configuration['noticeTexts']

/**
 * The notice texts once only these audiences are left: a text that was for others alone goes with
 * them, and one that was for several stays for the rest.
 */
export function textsFor(texts: NoticeTexts, audiences: ReadonlySet<string>): NoticeTexts {
  return texts.flatMap((text) => {
    if (text.audiences === null) return [text]
    const left = text.audiences.filter((key) => audiences.has(key))
    if (left.length === text.audiences.length) return [text]
    return left.length === 0 ? [] : [{ ...text, audiences: left }]
  })
}
