import { Ago } from '../../../components/Ago.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import classes from './todos.module.css'

/** How soon it is due, or since when it is late. */
export function TodoDue(props: { readonly at: string }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  const late = Date.parse(props.at) < useNow()
  return (
    <span className={late ? classes.warn : ''}>
      {late ? named.overdue : named.due} <Ago at={props.at} />
    </span>
  )
}
