import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import type { DialogProps } from './shared-props.ts'

/** Changes who can see this, after saying what that means. */
export function VisibilityDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { visibility: named, opening } = words.screens.incident
  const hides = incident.visibility === 'open'
  const change = useAct(
    number,
    () => api.incidents.edit({ incident: number, visibility: hides ? 'private' : 'open' }),
    'inline',
  )

  return (
    <ActDialog
      title={hides ? named.toPrivateTitle : named.toOpenTitle}
      help={hides ? named.toPrivateHelp : `${named.toOpenHelp} ${opening.help}`}
      submit={hides ? named.toPrivate : named.toOpen}
      act={change}
      onSubmit={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
