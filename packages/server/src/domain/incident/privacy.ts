/** Types whose incidents are private from the first moment (gate G0), as `types.yaml` marks them. */
export const PRIVATE_TYPES: ReadonlySet<string> = new Set(['security', 'lost'])

export function isPrivateType(type: string | null): boolean {
  return type !== null && PRIVATE_TYPES.has(type)
}
