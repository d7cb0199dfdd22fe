/** What a part says, as data. The server knows its shape; a form knows the paths of its fields. */
export type Content = unknown
export type Path = readonly (string | number)[]

/** What stands at `path`; undefined where nothing does. */
export function readAt(content: Content, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    content,
  )
}

/** The same content with `value` at `path`; an undefined value takes the key away. */
export function writeAt(content: Content, path: Path, value: unknown): Content {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inner = writeAt(readAt(content, [key]), rest, value)
  if (Array.isArray(content)) return content.with(Number(key), inner)
  const { [key]: _, ...others } = (content ?? {}) as Record<string, unknown>
  return inner === undefined ? others : { ...(content as object), [key]: inner }
}

/** The items of a part that is a list. */
export const itemsOf = (content: Content): readonly unknown[] =>
  Array.isArray(content) ? content : []

export const textAt = (content: Content, path: Path): string => {
  const found = readAt(content, path)
  return typeof found === 'string' ? found : ''
}

export const listAt = (content: Content, path: Path): readonly string[] => {
  const found = readAt(content, path)
  return Array.isArray(found) ? found.map(String) : []
}
