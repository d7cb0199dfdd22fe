import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'
import { OnwardFacts } from './OnwardFacts.tsx'

/** C-22: once the harm has stopped, who carries on; and the answer, for everybody to see. */
export function OnwardCard() {
  const { words } = useWords()
  const { onward: named } = words.screens.incident
  const { incident, open } = useScreen()
  const { followThrough: said, can } = incident
  if (!said && !can.followThrough) return null

  return (
    <section className={classes.card} aria-labelledby="onward">
      <Stack gap="sm">
        <Title order={3} id="onward">
          {named.heading}
        </Title>
        {said ? <OnwardFacts said={said} /> : <Text>{named.ask}</Text>}
        {can.followThrough && (
          <Group>
            <Button
              size="compact-sm"
              variant={said ? 'default' : 'filled'}
              onClick={() => open('followThrough')}
            >
              {said ? named.change : named.answer}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  )
}
