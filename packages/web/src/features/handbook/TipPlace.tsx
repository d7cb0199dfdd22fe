import type { Tip } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'

/** The phase, the role and the service in which a tip helps. */
export function TipPlace(props: { readonly tip: Tip }) {
  const { labels } = useWords().words
  const { phase, role, service } = props.tip
  const places = [phase && labels.phases[phase], role && (labels.roles[role] ?? role), service]
  const named = places.filter(Boolean)
  return named.length > 0 ? <span>{named.join(' · ')}</span> : null
}
