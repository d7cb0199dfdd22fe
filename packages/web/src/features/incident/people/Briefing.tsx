import type { Settings } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { todosQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './people.module.css'

/** The briefing of a role that I have taken, with what is mine to look after. Read once, it makes way. */
export function Briefing(props: { readonly role: Settings['roles'][number] }) {
  const { words, language } = useWords()
  const { people: named } = words.screens.incident
  const { number, incident } = useScreen()
  const { key, name, briefing, checklist } = props.role
  const { data: todos = [] } = useQuery(todosQuery(number))
  const [read, setRead] = useLocalStorage({
    key: `hikeshi-briefing-${incident.id}-${key}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const open = todos.filter(({ role, state }) => role === key && state === 'open')
  const lines = [...checklist[language], ...open.map(({ text }) => text[language])]
  if (read) {
    return (
      <div>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setRead(false)}>
          {named.briefing(name[language])} · {named.again}
        </Button>
      </div>
    )
  }
  return (
    <section className={classes.card} aria-label={named.briefing(name[language])}>
      <h4 className={classes.title}>{named.briefing(name[language])}</h4>
      <Text className={classes.briefing ?? ''} my="xs">
        {briefing[language].trim()}
      </Text>
      {lines.length > 0 && (
        <>
          <Text size="xs" fw={600}>
            {named.checklist}
          </Text>
          <ul className={classes.quiet}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setRead(true)}>
        {named.understood}
      </Button>
    </section>
  )
}
