/** How this installation is connected to Slack. */
export interface SlackOptions {
  readonly botToken: string
  /** The address of the Web API; ends with a slash. */
  readonly apiUrl: string
  readonly over:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string }
  /** How long Slack is waited for, in milliseconds of real time: tests are in more of a hurry. */
  readonly patience?: {
    /** For the answer to a call. */
    readonly call: number
    /** Before a socket that was lost is opened again. */
    readonly socket: number
  }
}
