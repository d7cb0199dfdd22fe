import type { SettingsPartView, SettingsProblem } from '@hikeshi/contract'
import { useState } from 'react'
import type { Content } from './content.ts'
import { stillWrong } from './problems.ts'

/** What somebody is about to change, as data or as text, and from which version on. */
export interface Draft {
  readonly content: Content
  readonly yaml: string
  readonly asText: boolean
  readonly changed: boolean
  /** Somebody else saved a version since this one was begun. */
  readonly stale: boolean
  /** The version it is made from. */
  readonly version: number
  /** As the server takes it. */
  readonly written: { readonly content: unknown } | { readonly yaml: string }
  /** What the server said is wrong, and was not touched since. */
  readonly problems: readonly SettingsProblem[]
  readonly setContent: (content: Content) => void
  readonly setYaml: (yaml: string) => void
  readonly setAsText: (asText: boolean) => void
  readonly setProblems: (problems: readonly SettingsProblem[]) => void
  /** Takes what is saved; what was written is gone. */
  readonly adopt: (saved: SettingsPartView) => void
  /** Keeps what was written, as a change of what is saved by now. */
  readonly rebase: () => void
  /** Counts up when fields are to forget what they hold. */
  readonly round: number
}

interface State {
  /** What it is made from. */
  readonly base: SettingsPartView
  readonly content: Content
  readonly yaml: string
  readonly problems: readonly SettingsProblem[]
  readonly round: number
}

export function useDraft(part: SettingsPartView, hasForm: boolean): Draft {
  const [asText, setAsText] = useState(!hasForm)
  const [state, setState] = useState(() => from(part, 0))
  const { base, content, yaml } = state
  const changed = content !== base.content || yaml !== base.yaml
  const isNewer = part.version > base.version
  // Nothing was written here: what somebody else saved stands here at once.
  if (isNewer && !changed) setState(from(part, state.round + 1))

  return {
    ...state,
    asText,
    changed,
    stale: isNewer && changed,
    version: base.version,
    written: asText ? { yaml } : { content },
    setContent: (next) =>
      setState((now) => ({
        ...now,
        content: next,
        problems: stillWrong(now.problems, now.content, next),
      })),
    setYaml: (next) => setState((now) => ({ ...now, yaml: next, problems: [] })),
    setAsText,
    setProblems: (problems) => setState((now) => ({ ...now, problems })),
    adopt: (saved) => setState((now) => from(saved, now.round + 1)),
    rebase: () => setState((now) => ({ ...now, base: part, problems: [] })),
  }
}

const from = (base: SettingsPartView, round: number): State => {
  return { base, content: base.content, yaml: base.yaml, problems: [], round }
}
