import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

/** Another organisation is responsible: from whom, to whom, and what the one before hands over. */
export function OwnerChange() {
  const { words, language } = useWords()
  const { ownership: named } = words.screens.incident
  const { incident, open } = useScreen()
  const last = incident.ownerChanges.findLast(({ note }) => note === null)
  const change = last ?? incident.ownerChanges.at(-1)
  if (!change || incident.closedAt) return null

  return (
    <section className={classes.card} aria-labelledby="owner-change">
      <Stack gap="sm">
        <Title order={3} id="owner-change">
          {named.heading}
        </Title>
        <Text>{named.fromTo(change.from[language], change.to[language])}</Text>
        {change.note ? (
          <Text>{named.said(change.notedBy?.name ?? '', change.note)}</Text>
        ) : (
          <Text>{named.ask(change.from[language])}</Text>
        )}
        {incident.can.handOverOwnership && (
          <Group>
            <Button size="compact-sm" onClick={() => open('ownerHandover')}>
              {named.answer}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  )
}
