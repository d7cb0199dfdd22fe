import type { Entry } from '@hikeshi/contract'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import classes from './ledger.module.css'

/** What an entry rests on; a guess among it never looks like a fact. */
export function EntryGrounds(props: { readonly entry: Entry; readonly entries: readonly Entry[] }) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { entry, entries } = props
  const grounds = entries.filter(({ id }) => entry.basedOn.includes(id))
  if (grounds.length === 0) return null

  return (
    <>
      <ul className={classes.grounds} aria-label={ledger.basedOn}>
        {grounds.map(({ id, kind, state, text }) => (
          <li key={id}>
            <KindChip kind={kind} state={state} /> {text}
          </li>
        ))}
      </ul>
      {entry.restsOnGuess && (
        <div className={classes.warning}>
          <IconInfoTriangle className={classes.icon} aria-hidden />
          {ledger.restsOnGuess}
        </div>
      )}
    </>
  )
}
