/** An instant as `<input type="datetime-local">` writes it, in the viewer's zone. */
export function toLocalInput(at: string | null): string {
  if (at === null) return ''
  const then = new Date(at)
  const shifted = new Date(then.getTime() - then.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The instant a `datetime-local` input means; empty for none. */
export function fromLocalInput(value: string): string {
  return value === '' ? '' : new Date(value).toISOString()
}
