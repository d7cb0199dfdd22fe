import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

const OVER: ReadonlySet<string> = new Set(['converged', 'learning'])

/** C-22: once the harm has stopped, who carries on; and the answer, for everybody to see. */
export function OnwardCard() {
  const { words, language } = useWords()
  const { onward: named } = words.screens.incident
  const { incident, open } = useScreen()
  const { followThrough: said, can, state } = incident
  if (!said && !(OVER.has(state) && can.followThrough)) return null
  const day = (due: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(due),
    )
  const facts = said && [
    { name: named.causeLead, value: said.causeLead?.name },
    { name: named.reportLead, value: said.reportLead?.name },
    { name: named.due, value: said.due && day(said.due) },
    { name: named.form, value: said.form && named.forms[said.form] },
  ]

  return (
    <section className={classes.card} aria-labelledby="onward">
      <Stack gap="sm">
        <Title order={3} id="onward">
          {named.heading}
        </Title>
        {!facts && <Text>{named.ask}</Text>}
        {facts && (
          <dl className={classes.times}>
            {facts.map(({ name, value }) => (
              <div key={name} className={classes.contents}>
                <dt>{name}</dt>
                <dd>{value ?? named.open}</dd>
              </div>
            ))}
          </dl>
        )}
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
