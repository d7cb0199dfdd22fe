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

function said({ sign, body, label }: Marked, names: ReadonlyMap<string, string | null>): string {
  if (sign === '@') return `@${label || (names.get(body) ?? body)}`
  if (sign === '#') return `#${label || body}`
  if (sign === '!') return label || `@${body.replace(/\^.*/, '')}`
  if (label === '' || label === body || `mailto:${label}` === body) return label || body
  return body.includes(label) ? body : `${label} (${body})`
}
