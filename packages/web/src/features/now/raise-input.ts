import type { contract, Origin, Severity } from '@hikeshi/contract'
import type { z } from 'zod'

type Raise = z.input<(typeof contract)['incidents']['raise']['input']>

/** What the form says, without what was left open. */
export function raiseInput(fields: Readonly<Record<string, string>>): Raise {
  const { title = '', type, severity, origin } = fields
  const url = fields.url?.trim()
  const seen = fields.evidence?.trim() || url
  return {
    title,
    ...(type ? { type } : {}),
    ...(severity ? { severity: severity as Severity } : {}),
    ...(origin ? { origin: origin as Origin } : {}),
    ...(seen ? { evidence: [seenAt(seen, url)] } : {}),
  }
}

function seenAt(text: string, url: string | undefined) {
  return url ? { text, url } : { text }
}
