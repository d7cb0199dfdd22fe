/** What oxlint gives a rule: the file it looks at and a way to complain. */
export interface Context {
  readonly filename: string
  readonly report: (problem: { readonly node: unknown; readonly message: string }) => void
}

/** One rule of the plugin, by the small part of ESLint's interface that we use. */
export interface Rule {
  readonly create: (context: Context) => Record<string, (node: never) => void>
}
