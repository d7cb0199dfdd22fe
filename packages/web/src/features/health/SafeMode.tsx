import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { useWords } from '../../words.tsx'

/** After a restore: the way out of safe mode, for admins. */
export function SafeMode() {
  const { safe } = useWords().words.screens.health
  const [asking, { open, close }] = useDisclosure(false)
  const queries = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => api.health.confirm({}),
    onSuccess: async () => {
      close()
      await queries.invalidateQueries()
    },
  })

  return (
    <>
      <Button w="fit-content" onClick={open}>
        {safe.confirm}
      </Button>
      {asking && (
        <ConfirmDialog
          title={safe.title}
          text={safe.text}
          confirm={safe.confirm}
          error={confirm.error}
          pending={confirm.isPending}
          onClose={close}
          onConfirm={() => confirm.mutate()}
        />
      )}
    </>
  )
}
