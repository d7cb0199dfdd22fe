import { SettingsPart, type ProposalTarget } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import { pagesQuery } from './queries.ts'
import { spokenIn } from './spoken.ts'

/** What a proposal is about; a page by its title, a part of the settings by its name. */
export function ProposalAbout(props: { readonly target: ProposalTarget }) {
  const { words, language } = useWords()
  const { kind, key } = props.target
  const { data: pages = [] } = useQuery(pagesQuery())
  const page = kind === 'page' ? pages.find((one) => one.key === key) : undefined
  const part = SettingsPart.safeParse(key)
  if (kind === 'setting' && part.success) {
    return (
      <AnchorLink size="xs" to="/settings/$part" params={{ part: part.data }}>
        {words.screens.proposals.setting.about(words.screens.settings.parts[part.data])}
      </AnchorLink>
    )
  }
  if (page === undefined) return <span>{words.screens.proposals.targets[kind]}</span>
  return (
    <AnchorLink size="xs" to="/handbook/$page" params={{ page: page.key }}>
      {page.title[spokenIn(page.title, language)]}
    </AnchorLink>
  )
}
