import { isRecord, textAt } from '../read.ts'

/** `:fire:`, and `:wave::skin-tone-3:`. */
const NAMED = /:([^\s:]+):(?::skin-tone-\d:)?/g
const SIGN = /^(?:10|[0-9a-f])?[0-9a-f]{1,4}(?:-(?:10|[0-9a-f])?[0-9a-f]{1,4})*$/i

/** Slack writes emoji by their names, and says beside it which sign each is. Those that a workspace made have none. */
export function withSigns(text: string, blocks: readonly unknown[]): string {
  const signs = new Map(blocks.flatMap((block) => signsIn(block)))
  return text.replaceAll(NAMED, (whole, name: string) => signs.get(name) ?? whole)
}

function signsIn(element: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(element)) return []
  const unicode = textAt(element, 'unicode')
  if (element['type'] === 'emoji' && SIGN.test(unicode)) {
    return [[textAt(element, 'name'), signOf(unicode)]]
  }
  const within = element['elements']
  return Array.isArray(within) ? within.flatMap((one: unknown) => signsIn(one)) : []
}

function signOf(unicode: string): string {
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16))
  return String.fromCodePoint(...points)
}
