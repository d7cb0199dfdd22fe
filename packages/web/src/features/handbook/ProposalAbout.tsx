import type { ProposalTarget } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import { pagesQuery } from './queries.ts'
import { spokenIn } from './spoken.ts'

/** What a proposal is about; a page by its title. */
export function ProposalAbout(props: { readonly target: ProposalTarget }) {
  const { words, language } = useWords()
  const { kind, key } = props.target
  const { data: pages = [] } = useQuery(pagesQuery())
  const page = kind === 'page' ? pages.find((one) => one.key === key) : undefined
  if (page === undefined) return <span>{words.screens.proposals.targets[kind]}</span>
  return (
    <AnchorLink size="xs" to="/handbook/$page" params={{ page: page.key }}>
      {page.title[spokenIn(page.title, language)]}
    </AnchorLink>
  )
}
