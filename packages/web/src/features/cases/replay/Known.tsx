import type { EntryKind, ReplayStep } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { knownAfter } from './known.ts'
import classes from './Replay.module.css'

const GROUPS = [
  { key: 'facts', kinds: ['fact', 'evidence'] },
  { key: 'guesses', kinds: ['hypothesis'] },
  { key: 'decisions', kinds: ['decision', 'action'] },
  { key: 'questions', kinds: ['question'] },
] as const satisfies readonly { readonly key: string; readonly kinds: readonly EntryKind[] }[]

/** Facts and guesses as they stood at this moment, apart from each other. */
export function Known(props: { readonly steps: readonly ReplayStep[] }) {
  const { words } = useWords()
  const { cases, common } = words.screens
  const { replay } = cases
  const entries = knownAfter(props.steps)

  return (
    <aside className={classes.known} aria-labelledby="known">
      <h2 id="known" className={classes.heading}>
        {replay.known}
      </h2>
      {GROUPS.map(({ key, kinds }) => {
        const group = entries.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
        return (
          <section key={key} aria-labelledby={`known-${key}`}>
            <h3 id={`known-${key}`} className={classes.label}>
              {replay[key]}
              {common.aside(group.length)}
            </h3>
            {group.length === 0 && (
              <Text size="xs" c="dimmed">
                {replay.none}
              </Text>
            )}
            <ul className={classes.list}>
              {group.map(({ id, text, state }) => (
                <li
                  key={id}
                  data-over={state === 'rejected' || state === 'did_not_hold' || undefined}
                >
                  {text}
                  {state !== 'recorded' && (
                    <span className={classes.quiet}> {words.labels.entryStates[state]}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </aside>
  )
}
