import type { PersonCall } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './people.module.css'

/** Who could not be called, why, and what to do instead. */
export function CallFailures(props: { readonly failed: PersonCall['failed'] }) {
  const { people: named } = useWords().words.screens.incident
  if (props.failed.length === 0) return null
  return (
    <div className={classes.quiet}>
      {props.failed.map(({ name, why }) => (
        <div key={name}>{named.failed(name, named.why[why])}</div>
      ))}
      {named.failedHint}
    </div>
  )
}
