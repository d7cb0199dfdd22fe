/** What Slack takes of a text, in UTF-16 units: never more characters than that, however it counts. */
export const LIMITS = {
  section: 3000,
  field: 2000,
  header: 150,
  button: 75,
  buttonValue: 2000,
  address: 3000,
  option: 75,
  label: 2000,
  placeholder: 150,
  typed: 3000,
  modalTitle: 24,
  context: 3000,
  fallback: 1000,
  /** Of a channel: its topic and its purpose. */
  caption: 250,
} as const

/** Text as it can be sent: whole characters, no control characters but line breaks and tabs. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
}

/** The same in one line. */
export function oneLine(text: string): string {
  return tidy(text).replaceAll(/\s+/g, ' ').trim()
}

/** At most `max` long, with `…` where something is left out; no character is cut in two. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const kept = text.slice(0, max - 1)
  return `${endsInHalf(kept) ? kept.slice(0, -1) : kept}…`
}

/** Markdown as plain text: Slack has a markup of its own, and would show the signs. */
export function unmarked(markdown: string): string {
  return markdown
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replaceAll(
      /^(\s*)• \[( |x)\] /gm,
      (_line, before: string, is: string) => `${before}${is === 'x' ? '☑' : '☐'} `,
    )
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 $2')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Slack refuses a text that says nothing; a dash says so. */
export function sayable(text: string): string {
  return text.trim() === '' ? '–' : text
}

function endsInHalf(text: string): boolean {
  return !text.isWellFormed()
}
