import type { Team } from '@hikeshi/contract'
import { Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './Teams.module.css'
import { useGroups } from './use-groups.ts'
import { useTeam } from './use-team.ts'

const NAME_MAX = 80

/** Makes a team, or changes one: its name, what it is called for, and whether it is still there. */
export function TeamDialog(props: { readonly team: Team | null; readonly onClose: () => void }) {
  const { teams: named, common } = useWords().words.screens
  const { team } = props
  const groups = useGroups()
  const [name, setName] = useState(team?.name ?? '')
  const [serves, setServes] = useState<string[]>(team?.groups ?? [])
  const save = useTeam((more: { readonly archived?: boolean }) =>
    team === null
      ? api.teams.create({ name, groups: serves })
      : api.teams.change({ team: team.id, name, groups: serves, ...more }),
  )
  const finish = { onSuccess: props.onClose }

  function submit(event: FormEvent): void {
    event.preventDefault()
    save.mutate({}, finish)
  }

  return (
    <Modal
      opened
      title={team === null ? named.make : named.changeTeam(team.name)}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="lg">
          <TextInput
            data-autofocus
            label={named.name}
            maxLength={NAME_MAX}
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={named.groups}
            description={named.groupsHelp}
            data={[...groups]}
            value={serves}
            onChange={setServes}
            classNames={{ inputField: classes.typing ?? '' }}
            searchable
            clearable
          />
          <ProblemNotice error={save.error} />
          <Group justify="flex-end" gap="sm">
            {team !== null && (
              <Button
                variant="subtle"
                color="gray"
                onClick={() => save.mutate({ archived: !team.archived }, finish)}
              >
                {team.archived ? named.restore : named.archive}
              </Button>
            )}
            <Button type="submit" loading={save.isPending}>
              {team === null ? named.make : common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
