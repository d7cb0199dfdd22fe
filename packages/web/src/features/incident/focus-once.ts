/** Focuses a field that a person has just asked for by a button. */
export function focusOnce(input: HTMLElement | null): void {
  input?.focus()
}
