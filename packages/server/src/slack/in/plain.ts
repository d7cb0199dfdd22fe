/** Slack's own markup: `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`. */
const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g

type NameOf = (slackUser: string) => Promise<string | null>

/** What somebody wrote, as plain text: names instead of ids, addresses as they are. */
export async function plainOf(text: string, nameOf: NameOf): Promise<string> {
  const ids = new Set(
    [...text.matchAll(MARKUP)].flatMap(([, sign, id = '', label]) =>
      sign === '@' && !label ? [id] : [],
    ),
  )
  const names = new Map(
    await Promise.all([...ids].map(async (id) => [id, await nameOf(id)] as const)),
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
  '!': ({ body, label }) => label || `@${body.replace(/\^.*/, '')}`,
  '': ({ body, label }) => addressOf(body, label),
}

function said(marked: Marked, names: ReadonlyMap<string, string | null>): string {
  return SAY[marked.sign]?.(marked, names) ?? marked.body
}

function addressOf(body: string, label: string): string {
  if (label === '' || `mailto:${label}` === body) return label || body
  return body.includes(label) ? body : `${label} (${body})`
}
