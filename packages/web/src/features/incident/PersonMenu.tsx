import { Menu, ScrollArea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words.tsx'
import { AvailabilityMark } from './board/AvailabilityMark.tsx'
import { everybodyQuery } from './queries.ts'
import { useScreen } from './screen.ts'

/** From so many people on, one can type a part of a name. */
const FILTER_FROM = 8
const ORDER = ['now', 'watching', 'later', undefined, 'cannot']

/** Asks somebody: those who can act now come first. */
export function PersonMenu(props: {
  readonly label: string
  readonly children: ReactNode
  readonly onPick: (person: string) => void
}) {
  const { words } = useWords()
  const { incident, me } = useScreen()
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const { data: everybody = [] } = useQuery({ ...everybodyQuery, enabled: opened })
  const answered = incident.people.filter((one) => one.answered)
  const said = new Map(answered.map((one) => [one.person.id, one.availability]))
  const people = everybody
    .filter(({ id, name }) => id !== me && name.toLowerCase().includes(typed.toLowerCase()))
    .toSorted((one, other) => ORDER.indexOf(said.get(one.id)) - ORDER.indexOf(said.get(other.id)))

  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" withinPortal>
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{props.label}</Menu.Label>
        {everybody.length >= FILTER_FROM && (
          <TextInput
            size="xs"
            p="xs"
            value={typed}
            aria-label={words.screens.common.search}
            placeholder={words.screens.common.search}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <ScrollArea.Autosize mah="40dvh">
          {people.map(({ id, name }) => {
            const availability = said.get(id)
            return (
              <Menu.Item
                key={id}
                rightSection={availability && <AvailabilityMark availability={availability} />}
                onClick={() => props.onPick(id)}
              >
                {name}
              </Menu.Item>
            )
          })}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
