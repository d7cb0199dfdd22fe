/** Whether what comes over HTTP comes from our own app. */
export interface Hearing {
  /** A request came as Slack makes them, and whether it was signed with our secret. */
  readonly came: (isSigned: boolean) => void
  /** The last one was not: the secret is another app's, or an old one. */
  readonly isForeign: () => boolean
}

/** Nothing has come yet. */
export function createHearing(): Hearing {
  let isForeign = false
  return {
    came: (isSigned) => {
      isForeign = !isSigned
    },
    isForeign: () => isForeign,
  }
}
