import { Tabs, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { PageList } from './PageList.tsx'
import { ProposalList } from './ProposalList.tsx'
import { type HandbookPart, PARTS } from './search.ts'
import { TipList } from './TipList.tsx'

/** What we tell each other before it happens: pages, tips, and what people would change. */
export function HandbookPage() {
  const { handbook } = useWords().words.screens
  const { part = 'pages' } = useSearch({ from: '/inside/handbook' })
  const navigate = useNavigate()

  return (
    <div className={classes.page}>
      <PageTitle>{handbook.title}</PageTitle>
      <Text c="dimmed" mb="lg">
        {handbook.intro}
      </Text>
      <Tabs
        value={part}
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '/handbook', search: { part: value as HandbookPart } })
        }
      >
        <Tabs.List aria-label={handbook.tabs.label} mb="lg">
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {handbook.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="pages">
          <PageList />
        </Tabs.Panel>
        <Tabs.Panel value="tips">
          <TipList />
        </Tabs.Panel>
        <Tabs.Panel value="proposals">
          <ProposalList />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
