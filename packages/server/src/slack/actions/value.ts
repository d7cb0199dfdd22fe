/** What a button carries, when it is more than one id. */
export function valueOf(...parts: readonly string[]): string {
  return parts.join('/')
}

/** The parts of what a button carried; a part that is not there is empty. */
export function partsOf(value: string): readonly [string, string, string, string, string] {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = value.split('/')
  return [first, second, third, fourth, fifth]
}
