/** When a to-do is due, as three fields hold it. */
interface DueParts {
  readonly amount: number | null
  readonly unit: string
  readonly from: string
}

const WRITTEN = /^(\d+)(m|h|d|bd)( after converged)?$/

/** What a template writes as `1bd after converged`, in parts. */
export function readDue(text: string): DueParts {
  const [, amount, unit, after] = WRITTEN.exec(text) ?? []
  return {
    amount: amount === undefined ? null : Number(amount),
    unit: unit ?? 'm',
    from: after === undefined ? 'now' : 'converged',
  }
}

/** The parts as a template writes them; null where nothing is due. */
export function dueText({ amount, unit, from }: DueParts): string | null {
  if (amount === null) return null
  return `${amount}${unit}${from === 'converged' ? ' after converged' : ''}`
}
