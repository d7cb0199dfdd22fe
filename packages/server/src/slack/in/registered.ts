/** What is registered by this name, which came from outside. */
export function entry<Name extends string, Value>(
  registry: Readonly<Partial<Record<Name, Value>>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(registry, name) ? registry[name as Name] : undefined
}
