import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from './Loading.tsx'

/** Above every page, signed in or not. */
export function Root() {
  return (
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  )
}
