import type { HandbookPage } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'

/** Who put the page away or locked it, and why. */
export function PageMarks(props: { readonly page: HandbookPage }) {
  const { handbook } = useWords().words.screens
  const { lock, retired, can } = props.page
  return (
    <>
      {retired && (
        <Text className={classes.lock}>{handbook.retiredBy(retired.by.name, retired.reason)}</Text>
      )}
      {lock && (
        <div className={classes.lock}>
          <Text>{handbook.lockedBy(lock.by.name, lock.reason)}</Text>
          {!can.edit && !retired && <Text>{handbook.lockedHelp}</Text>}
        </div>
      )}
    </>
  )
}
