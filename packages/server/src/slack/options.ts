/** How this installation is connected to Slack. */
export interface SlackOptions {
  readonly botToken: string
  /** The address of the Web API; ends with a slash. */
  readonly apiUrl: string
  readonly over:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string }
}
