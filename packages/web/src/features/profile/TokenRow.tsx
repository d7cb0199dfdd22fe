import type { Token } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Clock } from '../../components/Clock.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

/** One token: what for, when it was last used, and its end. */
export function TokenRow(props: { readonly token: Token }) {
  const { tokens } = useWords().words.screens.profile
  const { token } = props
  const [asking, { open, close }] = useDisclosure(false)
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.tokens.revoke({ token: token.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })

  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{token.name}</Text>
        <Text size="xs" c="dimmed">
          {tokens.created} <Clock at={token.createdAt} /> ·{' '}
          {token.lastUsedAt ? (
            <>
              {tokens.used} <Clock at={token.lastUsedAt} />
            </>
          ) : (
            tokens.never
          )}
        </Text>
      </div>
      <Button size="xs" variant="default" aria-label={tokens.revokeOf(token.name)} onClick={open}>
        {tokens.revoke}
      </Button>
      {asking && (
        <ConfirmDialog
          title={tokens.confirm.title(token.name)}
          text={tokens.confirm.text}
          confirm={tokens.revoke}
          error={revoke.error}
          pending={revoke.isPending}
          onClose={close}
          onConfirm={() => revoke.mutate()}
        />
      )}
    </li>
  )
}
