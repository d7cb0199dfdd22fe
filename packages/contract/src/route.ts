import type { z } from 'zod'

/** Who may call a route. What the call may then do is the domain's to say, and comes back as `can`. */
export type Needs = 'nobody' | 'member' | 'admin' | 'owner'

export interface Route<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `:name` segments are taken from the input of the same name. */
  readonly path: string
  readonly summary: string
  readonly needs: Needs
  /** Path segments, query (GET) or body (others), merged into one object. */
  readonly input: Input
  readonly output: Output
  /** The status of success: 200 unless said. */
  readonly status?: 200 | 201 | 202
  /** The media type of an answer that is a text: `text/markdown`. JSON otherwise. */
  readonly text?: string
}

export const route = <Input extends z.ZodObject, Output extends z.ZodType>(
  row: Route<Input, Output>,
): Route<Input, Output> => row

export interface Tree {
  readonly [noun: string]: { readonly [verb: string]: Route }
}

export type InputOf<R extends Route> = z.output<R['input']>
export type OutputOf<R extends Route> = z.input<R['output']>
