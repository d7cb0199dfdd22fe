import type { Roster } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from './people.module.css'

/** Two or more at the same thing: said, and in nobody’s way (C-12). */
export function Overlaps({ overlaps }: Pick<Roster, 'overlaps'>) {
  const { words, language } = useWords()
  const { work } = words.screens.incident
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const named = (people: Roster['overlaps'][number]['people']) =>
    list.format(people.map(({ name }) => name))

  return overlaps.map(({ about, people }) => (
    <div key={about} className={classes.card} role="status">
      <Text size="sm" fw={600}>
        {work.overlap(named(people), about)}
      </Text>
      <Text size="xs" c="dimmed">
        {work.together}
      </Text>
    </div>
  ))
}
