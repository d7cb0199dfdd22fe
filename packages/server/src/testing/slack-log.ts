/** What the Slack side said, kept for the test that wants to know. */
export function quietly() {
  const errors: unknown[] = []
  const warnings: unknown[] = []
  return {
    errors,
    warnings,
    info: () => {},
    warn: (facts: object, message: string) => void warnings.push({ message, ...facts }),
    error: (facts: object, message: string) => void errors.push({ message, ...facts }),
  }
}
