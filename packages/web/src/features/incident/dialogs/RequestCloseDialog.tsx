import { Text } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { MissingList } from '../MissingList.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

/** Asks the closer to accept the report, with what is missing in sight. */
export function RequestCloseDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { closing } = words.screens.incident
  const hard = incident.completeness.missing.filter((missing) => missing.hard)
  const request = useAct(number, () => api.incidents.requestClose({ incident: number }), 'inline')

  return (
    <ActDialog
      title={closing.requestTitle}
      help={closing.requestHelp}
      submit={closing.requestSubmit}
      ready={hard.length === 0}
      act={request}
      onSubmit={() => request.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {hard.length === 0 ? (
        <Text>{closing.complete}</Text>
      ) : (
        <div>
          <Text fw={600}>{closing.missing}</Text>
          <MissingList missing={hard} />
          <Text c="dimmed">{closing.missingHelp}</Text>
        </div>
      )}
    </ActDialog>
  )
}
