import type { Roster } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './people.module.css'

/** Those who were called and have not said anything yet. */
export function SilentPeople(props: { readonly people: Roster['people'] }) {
  const { common, incident } = useWords().words.screens
  const { people: named } = incident
  const called = props.people.filter(({ capacity }) => capacity === 'act')
  const watching = props.people.filter(({ capacity }) => capacity === 'observe')

  return (
    <>
      {called.length > 0 && (
        <p className={classes.quiet}>
          {common.labelled(named.silent(called.length), names(called))}
        </p>
      )}
      {watching.length > 0 && (
        <p className={classes.quiet}>
          {common.labelled(named.observers(watching.length), names(watching))}
        </p>
      )}
    </>
  )
}

const names = (list: Roster['people']): string => list.map(({ person }) => person.name).join(' · ')
