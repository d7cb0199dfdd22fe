import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { Invitations } from './Invitations.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import classes from './People.module.css'
import { PeopleList } from './PeopleList.tsx'

const PAUSE_MS = 250

/** Who is here, and how others come in. */
export function PeoplePage() {
  const { people, teams } = useWords().words.screens
  const { can } = useMe()
  const [inviting, { open, close }] = useDisclosure(false)
  const [q, setQ] = useState('')
  const [settledQ] = useDebouncedValue(q.trim(), PAUSE_MS)

  return (
    <div className={classes.page}>
      <PageTitle
        actions={
          <Group gap="sm">
            <ButtonLink variant="default" to="/teams">
              {teams.open}
            </ButtonLink>
            {can.invite && (
              <Button leftSection={<IconUserPlus size="1.2em" aria-hidden />} onClick={open}>
                {people.invite}
              </Button>
            )}
          </Group>
        }
      >
        {people.title}
      </PageTitle>
      <Stack gap="xl">
        <TextInput
          type="search"
          aria-label={people.search}
          placeholder={people.search}
          leftSection={<IconSearch size="1.2em" aria-hidden />}
          maxLength={100}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <PeopleList q={settledQ} onClear={() => setQ('')} />
        {can.invite && <Invitations onInvite={open} />}
      </Stack>
      {inviting && <InviteDialog onClose={close} />}
    </div>
  )
}
