import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { AVAILABILITIES } from '../board/availability.ts'
import { AvailabilityButtons } from '../board/AvailabilityButtons.tsx'
import board from '../board/board.module.css'
import { useScreen } from '../screen.ts'
import { Briefings } from './Briefings.tsx'
import { Calls } from './Calls.tsx'
import { Escalation } from './Escalation.tsx'
import { ForMe } from './ForMe.tsx'
import { Overlaps } from './Overlaps.tsx'
import classes from './people.module.css'
import { PersonLine } from './PersonLine.tsx'
import { rosterQuery } from './queries.ts'
import { SilentPeople } from './SilentPeople.tsx'
import { SummonDialog } from './SummonDialog.tsx'

/** Who is here and can act, who was called, and who has not answered. */
export function People() {
  const { words } = useWords()
  const { board: named, people: around } = words.screens.incident
  const { number, incident } = useScreen()
  const { data: roster } = useQuery(rosterQuery(number))
  const [calling, { open, close }] = useDisclosure(false)
  const here = (roster?.people ?? [])
    .filter(({ answered }) => answered)
    .toSorted(
      (one, other) =>
        Number(other.free) - Number(one.free) ||
        AVAILABILITIES.indexOf(one.availability) - AVAILABILITIES.indexOf(other.availability),
    )

  return (
    <section aria-labelledby="people">
      <Group justify="space-between" gap="xs">
        <h3 id="people" className={board.label}>
          {named.people}
        </h3>
        {roster?.can.summon && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconUserPlus className={board.icon} aria-hidden />}
            onClick={open}
          >
            {around.summon}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {incident.can.join && <AvailabilityButtons />}
        {roster && (
          <>
            <Escalation roster={roster} raisedBy={incident.raisedBy.id} />
            <Briefings />
            <ForMe roster={roster} />
            <Overlaps overlaps={roster.overlaps} />
            {here.length === 0 && <Text c="dimmed">{named.noPeople}</Text>}
            <ul className={classes.list}>
              {here.map((one) => (
                <PersonLine key={one.person.id} {...one} />
              ))}
            </ul>
            <SilentPeople people={roster.people.filter(({ answered }) => !answered)} />
            <Calls calls={roster.calls} />
          </>
        )}
      </Stack>
      {calling && <SummonDialog onClose={close} />}
    </section>
  )
}
