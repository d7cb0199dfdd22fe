import type { Entry } from '@hikeshi/contract'
import { Badge } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import classes from './ledger.module.css'

/** Who said it, when, where from and to whom; and who settled it. */
export function EntrySaid({ entry }: { readonly entry: Entry }) {
  const { words } = useWords()
  const { ledger, origins } = words.screens.incident
  const { by, at, origin, askedTo, settledWho, settledAt } = entry
  return (
    <>
      <span className={classes.quiet}>
        {by.name} <Clock at={at} />
        {origin !== 'staff' && ` ${origins[origin]}`}
        {askedTo && ` ${ledger.asked(askedTo.name)}`}
      </span>
      {settledWho && settledAt && (
        <span className={classes.quiet}>
          {ledger.settledWho(settledWho.name)} <Clock at={settledAt} />
        </span>
      )}
      {entry.about && (
        <Badge size="sm" variant="default" tt="none">
          {ledger.worstCase}
        </Badge>
      )}
    </>
  )
}
