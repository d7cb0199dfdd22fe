export const sectionId = (key: string) => `section-${key}`

/** Goes to a section, with the keyboard too. */
export function jumpTo(key: string): void {
  const section = document.getElementById(sectionId(key))
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}
