import type { Person } from '@hikeshi/contract'
import { Badge, Group, NativeSelect, Text } from '@mantine/core'
import { useMe } from '../../me.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './People.module.css'
import { PersonMenu } from './PersonMenu.tsx'
import { useChangePerson } from './use-change-person.ts'

/** One person: who they are, what they may do, and what may be done about it. */
export function PersonRow(props: { readonly person: Person }) {
  const { screens, labels } = useWords().words
  const { people } = screens
  const { person } = props
  const me = useMe()
  const change = useChangePerson(person.id)
  const roles = Object.entries(labels.memberRoles).map(([value, label]) => ({ value, label }))

  return (
    <li>
      <div
        className={`${classes.row} ${classes.person}`}
        data-inactive={!person.active || undefined}
      >
        <div className={classes.who}>
          <Group gap="sm">
            <Text fw={600}>{person.name}</Text>
            {person.id === me.person.id && (
              <Text size="xs" c="dimmed">
                {people.you}
              </Text>
            )}
            {!person.active && (
              <Badge variant="outline" color="gray" size="sm" c="dimmed">
                {people.inactive}
              </Badge>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {person.email}
          </Text>
        </div>
        {person.can.changeRole ? (
          <NativeSelect
            className={classes.role}
            size="xs"
            aria-label={people.roleOf(person.name)}
            data={roles}
            value={person.role}
            disabled={change.isPending}
            onChange={(event) =>
              change.mutate({ role: event.currentTarget.value as Person['role'] })
            }
          />
        ) : (
          <Text className={classes.role} size="xs" c="dimmed">
            {labels.memberRoles[person.role]}
          </Text>
        )}
        {me.can.administer && (
          <div className={classes.menu}>
            <PersonMenu person={person} />
          </div>
        )}
      </div>
      <ProblemNotice error={change.error} />
    </li>
  )
}
