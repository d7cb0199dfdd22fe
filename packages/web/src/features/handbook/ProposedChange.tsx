import type { Proposal } from '@hikeshi/contract'
import { DiffView } from './DiffView.tsx'
import { ProposedSetting } from './ProposedSetting.tsx'
import { ProposedTodo } from './ProposedTodo.tsx'

/** What a proposal would change, where it says so exactly. */
export function ProposedChange(props: { readonly proposal: Proposal }) {
  const { diff, todo, setting } = props.proposal
  return (
    <>
      {diff && <DiffView before={diff.before} after={diff.after} />}
      {todo && <ProposedTodo todo={todo} />}
      {setting && <ProposedSetting setting={setting} />}
    </>
  )
}
