import type { SettingsPartView } from '@hikeshi/contract'
import { useState } from 'react'
import type { Content } from './content.ts'

/** What somebody is about to change, as data or as text, and from which version on. */
export interface Draft {
  readonly content: Content
  readonly yaml: string
  readonly asText: boolean
  readonly changed: boolean
  /** As the server takes it. */
  readonly written: { readonly content: unknown } | { readonly yaml: string }
  readonly setContent: (content: Content) => void
  readonly setYaml: (yaml: string) => void
  readonly setAsText: (asText: boolean) => void
  /** Back to what is saved. Counts up, so that fields forget what they hold. */
  readonly discard: () => void
  readonly round: number
}

export function useDraft(part: SettingsPartView, hasForm: boolean): Draft {
  const [asText, setAsText] = useState(!hasForm)
  const [content, setContent] = useState<Content>(part.content)
  const [yaml, setYaml] = useState(part.yaml)
  const [round, setRound] = useState(0)
  return {
    content,
    yaml,
    asText,
    round,
    setContent: (next) => setContent(() => next),
    setYaml,
    setAsText,
    changed: content !== part.content || yaml !== part.yaml,
    written: asText ? { yaml } : { content },
    discard: () => {
      setContent(() => part.content)
      setYaml(part.yaml)
      setRound(round + 1)
    },
  }
}
