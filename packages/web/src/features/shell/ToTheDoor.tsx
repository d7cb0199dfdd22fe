import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Loading } from './Loading.tsx'

/** The session has ended: go and sign in, and come back to where one was. */
export function ToTheDoor() {
  const router = useRouter()
  useEffect(() => {
    const { href, pathname } = router.latestLocation
    if (pathname === '/sign-in') return
    void router.navigate({ to: '/sign-in', search: { to: href }, replace: true })
  }, [router])

  return <Loading />
}
