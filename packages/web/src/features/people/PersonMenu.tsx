import type { Person } from '@hikeshi/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useWords } from '../../words.tsx'
import { ResetLinkDialog } from './ResetLinkDialog.tsx'
import { useChangePerson } from './use-change-person.ts'

/** What an administrator may do about somebody. */
export function PersonMenu(props: { readonly person: Person }) {
  const { people } = useWords().words.screens
  const { person } = props
  const change = useChangePerson(person.id)
  const [resetting, reset] = useDisclosure(false)
  const [deactivating, deactivate] = useDisclosure(false)

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={people.menu(person.name)}>
            <IconDots size="1.2em" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.active && (
            <Menu.Item leftSection={<IconKey size="1.2em" />} onClick={reset.open}>
              {people.reset}
            </Menu.Item>
          )}
          {person.active && person.can.deactivate && (
            <Menu.Item leftSection={<IconUserOff size="1.2em" />} onClick={deactivate.open}>
              {people.deactivate}
            </Menu.Item>
          )}
          {!person.active && (
            <Menu.Item
              leftSection={<IconUserCheck size="1.2em" />}
              onClick={() => change.mutate({ active: true })}
            >
              {people.reactivate}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {resetting && <ResetLinkDialog person={person} onClose={reset.close} />}
      {deactivating && (
        <ConfirmDialog
          title={people.deactivation.title(person.name)}
          text={people.deactivation.text}
          confirm={people.deactivation.confirm}
          error={change.error}
          pending={change.isPending}
          onClose={deactivate.close}
          onConfirm={() => change.mutate({ active: false }, { onSuccess: deactivate.close })}
        />
      )}
    </>
  )
}
