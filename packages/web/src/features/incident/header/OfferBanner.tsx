import { Button, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { useRoleName } from '../use-role-name.ts'
import classes from './header.module.css'

/** A role was offered to me: accept or decline, in one press. */
export function OfferBanner() {
  const { words } = useWords()
  const { offer, handover } = words.screens.incident
  const { number, incident, me } = useScreen()
  const roleName = useRoleName()
  const answer = useAct(number, (given: { readonly role: string; readonly accepted: boolean }) => {
    const input = { incident: number, role: given.role }
    return given.accepted ? api.incidents.acceptRole(input) : api.incidents.declineRole(input)
  })

  return incident.roles
    .filter(({ offeredTo }) => offeredTo?.id === me)
    .map(({ role }) => (
      <section key={role} className={classes.offer} aria-label={offer.toMe(roleName(role))}>
        <IconHandStop className={classes.icon} aria-hidden />
        <Text fw={600}>{offer.toMe(roleName(role))}</Text>
        <Text className={classes.offerHelp}>
          {role === 'commander' && incident.handover?.note
            ? handover.onMind(incident.handover.note)
            : offer.toMeHelp}
        </Text>
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
          disabled={answer.isPending}
          onClick={() => answer.mutate({ role, accepted: false })}
        >
          {offer.decline}
        </Button>
      </section>
    ))
}
