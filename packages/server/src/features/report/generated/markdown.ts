/** Text that somebody typed, on one line and with nothing in it that Markdown would take for its own. */
export function inline(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, (character) => `\\${character}`)
}

export function link(url: string | null): string {
  return url === null ? '' : ` <${url.replace(/[<>]/g, encodeURIComponent)}>`
}

export interface Line {
  readonly label: string
  /** What stands there; a line about nothing is left out. */
  readonly value: string | null
}

/** A list of named values. */
export function listed(lines: readonly Line[], colon: string): string {
  return lines
    .filter(({ value }) => value !== null)
    .map(({ label, value }) => `- **${label}**${colon}${value}`)
    .join('\n')
}
