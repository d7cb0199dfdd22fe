import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useRoleName } from '../use-role-name.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

/** A role was offered to me: accept or decline, in one press. */
export function OfferBanner() {
  const { words } = useWords()
  const { offer } = words.screens.incident
  const { number, incident, me } = useScreen()
  const roleName = useRoleName()
  const answer = useAct(number, (given: { readonly role: string; readonly accepted: boolean }) => {
    const input = { incident: number, role: given.role }
    return given.accepted ? api.incidents.acceptRole(input) : api.incidents.declineRole(input)
  })

  return incident.roles
    .filter(({ offeredTo }) => offeredTo?.id === me)
    .map(({ role }) => (
      <Alert
        key={role}
        color="ai"
        variant="light"
        icon={<IconHandStop aria-hidden />}
        title={offer.toMe(roleName(role))}
      >
        <Stack gap="sm">
          <Text>{offer.toMeHelp}</Text>
          <Group gap="sm">
            <Button
              size="xs"
              loading={answer.isPending}
              onClick={() => answer.mutate({ role, accepted: true })}
            >
              {offer.accept}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => answer.mutate({ role, accepted: false })}
            >
              {offer.decline}
            </Button>
          </Group>
        </Stack>
      </Alert>
    ))
}
