import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { MeContext } from '../../me.ts'
import { frontQuery, meQuery } from '../../queries.ts'
import { connectStream } from '../../stream.ts'
import { useWords } from '../../words.tsx'
import { Announcer } from './Announcer.tsx'
import { DemoBanner } from './DemoBanner.tsx'
import { Header } from './Header.tsx'
import { Loading } from './Loading.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import classes from './Shell.module.css'
import { Shortcuts } from './Shortcuts.tsx'
import { ToTheDoor } from './ToTheDoor.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { words, setLanguage } = useWords()
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: front } = useQuery(frontQuery)
  const person = me?.person.id
  const language = me?.person.language

  useEffect(() => (person ? connectStream(queries) : undefined), [person, queries])
  useEffect(() => {
    if (language) void setLanguage(language)
  }, [language, setLanguage])

  useFocusOnArrival(pathname)

  if (!me) return <ToTheDoor />
  return (
    <MeContext value={me}>
      <a className={classes.skip} href="#main">
        {words.screens.shell.skip}
      </a>
      {me.demo && <DemoBanner people={front?.demoPeople ?? []} />}
      <Header />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <OfflineBar />
      <Announcer />
      <Shortcuts />
    </MeContext>
  )
}
