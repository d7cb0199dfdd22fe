import type { Entry, EntryKind } from '@hikeshi/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import classes from './dialogs.module.css'

const SUPPORTS: ReadonlySet<EntryKind> = new Set(['evidence', 'fact'])

export function EvidencePicker(props: {
  readonly entries: readonly Entry[]
  readonly value: string[]
  readonly onChange: (evidence: string[]) => void
}) {
  const { words } = useWords()
  const { convergence: named, origins } = words.screens.incident
  const offered = props.entries.filter(({ kind }) => SUPPORTS.has(kind)).toReversed()

  return (
    <Checkbox.Group
      label={named.evidence}
      description={named.evidenceHelp}
      value={props.value}
      onChange={props.onChange}
    >
      {offered.length > 0 && (
        <Stack gap="sm" mt="sm" className={classes.picks}>
          {offered.map(({ id, kind, text, origin }) => (
            <Checkbox
              key={id}
              value={id}
              label={
                <>
                  <KindChip kind={kind} /> {text}{' '}
                  <span className={classes.quiet}>{origins[origin]}</span>
                </>
              }
            />
          ))}
        </Stack>
      )}
    </Checkbox.Group>
  )
}
