/** Slack's own markup: `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`. */
const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g
const GROUP = 'subteam^'

/** What is called in what somebody wrote, by name. */
interface Called {
  readonly person: (slackUser: string) => Promise<string | null>
  /** A group whose name Slack left out: it is told only to who may read all groups. */
  readonly group: () => Promise<string>
}

/** What somebody wrote, as plain text: names instead of ids, addresses as they are. */
export async function plainOf(text: string, called: Called): Promise<string> {
  const asked = new Map<string, () => Promise<string | null>>()
  for (const [, sign, body = '', label] of text.matchAll(MARKUP)) {
    if (label) continue
    if (sign === '@') asked.set(body, () => called.person(body))
    if (sign === '!' && body.startsWith(GROUP)) asked.set(body, called.group)
  }
  const names = new Map(
    await Promise.all(Array.from(asked, async ([id, ask]) => [id, await ask()] as const)),
  )
  const plain = text.replaceAll(
    MARKUP,
    (_, sign: string, body: string, label: string | undefined) =>
      said({ sign, body, label: label ?? '' }, names),
  )
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

interface Marked {
  readonly sign: string
  readonly body: string
  readonly label: string
}

type Say = (marked: Marked, names: ReadonlyMap<string, string | null>) => string

/** By the sign with which the markup begins. */
const SAY: Readonly<Record<string, Say>> = {
  '@': ({ body, label }, names) => `@${label || (names.get(body) ?? body)}`,
  '#': ({ body, label }) => `#${label || body}`,
  '!': ({ body, label }, names) => label || `@${names.get(body) ?? body.replace(/\^.*/, '')}`,
  '': ({ body, label }) => addressOf(body, label),
}

function said(marked: Marked, names: ReadonlyMap<string, string | null>): string {
  return SAY[marked.sign]?.(marked, names) ?? marked.body
}

function addressOf(body: string, label: string): string {
  if (label === '' || `mailto:${label}` === body) return label || body
  return body.includes(label) ? body : `${label} (${body})`
}
