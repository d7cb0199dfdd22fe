import type { Availability } from '@hikeshi/contract'
import { Button, Group, Menu } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { AVAILABILITIES, AVAILABILITY_ICONS } from './availability.ts'
import classes from './board.module.css'

const LATER_MINUTES = [10, 30, 60, 120]

/** Says in one press whether I can act; pressing another takes it back. */
export function AvailabilityButtons() {
  const { words } = useWords()
  const { board, availability: names } = words.screens.incident
  const { number, incident, me } = useScreen()
  const mine = incident.people.find(({ person }) => person.id === me)?.availability
  const say = useAct(number, (said: { availability: Availability; minutes?: number }) =>
    api.incidents.join({ incident: number, ...said }),
  )

  const button = (availability: Availability, press?: () => void) => {
    const Icon = AVAILABILITY_ICONS[availability]
    return (
      <Button
        key={availability}
        size="compact-sm"
        variant={mine === availability ? 'filled' : 'default'}
        aria-pressed={mine === availability}
        leftSection={<Icon className={classes.icon} aria-hidden />}
        {...(press ? { onClick: press } : {})}
      >
        {names[availability]}
      </Button>
    )
  }

  return (
    <Group gap="xs" role="group" aria-label={board.mine} mb="sm">
      {AVAILABILITIES.map((availability) =>
        availability === 'later' ? (
          <Menu key={availability}>
            <Menu.Target>{button(availability)}</Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{names.laterIn}</Menu.Label>
              {LATER_MINUTES.map((minutes) => (
                <Menu.Item key={minutes} onClick={() => say.mutate({ availability, minutes })}>
                  {names.minutes(minutes)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          button(availability, () => say.mutate({ availability }))
        ),
      )}
    </Group>
  )
}
