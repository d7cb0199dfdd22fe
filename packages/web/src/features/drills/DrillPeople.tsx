import type { Drill } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'
import { Names } from './Names.tsx'

const GROUPS = ['commander', 'player', 'observer', null, 'away'] as const

/** Who comes, and as what. */
export function DrillPeople(props: { readonly drill: Drill }) {
  const { drills: named } = useWords().words.screens
  const { people } = props.drill
  const groups = GROUPS.map((answer) => ({
    key: answer ?? ('none' as const),
    names: people.filter((one) => one.answer === answer).map(({ person }) => person.name),
  })).filter(({ names }) => names.length > 0)

  if (groups.length === 0) return <Text c="dimmed">{named.people.nobody}</Text>
  return (
    <dl className={classes.facts} aria-label={named.people.label}>
      {groups.map(({ key, names }) => (
        <div key={key} className={classes.fact}>
          <dt>{named.people[key]}</dt>
          <dd>
            <Names names={names} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
