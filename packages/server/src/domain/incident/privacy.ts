/** Types whose incidents are private whatever the settings say (gate G0). The settings add more. */
export const ALWAYS_PRIVATE: readonly string[] = ['security', 'lost']

/** Whether an incident of this type is private from its first moment. */
export function isPrivateType(type: string | null, privateTypes: readonly string[]): boolean {
  return type !== null && (ALWAYS_PRIVATE.includes(type) || privateTypes.includes(type))
}
