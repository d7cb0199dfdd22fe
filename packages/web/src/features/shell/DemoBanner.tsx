import type { Front } from '@hikeshi/contract'
import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useEnter } from '../session/use-enter.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import classes from './Shell.module.css'

/** DEMO, where it cannot be missed, and the switch to be somebody else. */
export function DemoBanner(props: { readonly people: Front['demoPeople'] }) {
  const { demo } = useWords().words.screens.shell
  const me = useMe()
  const enter = useEnter()
  const be = useMutation({
    mutationFn: (person: string) => api.session.beDemoPerson({ person }),
    onSuccess: (next) => enter(next),
  })

  return (
    <aside className={classes.demo} aria-label="DEMO" data-demo>
      <span>{demo.banner}</span>
      <Menu>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size="1.2em" aria-hidden />}
          >
            {demo.be}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {props.people.map((person) => (
            <Menu.Item
              key={person.id}
              disabled={person.id === me.person.id}
              onClick={() => be.mutate(person.id)}
            >
              {person.name}
              <Text c="dimmed" size="xs">
                {person.about}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </aside>
  )
}
