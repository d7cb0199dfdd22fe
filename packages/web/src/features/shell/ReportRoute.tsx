import { Toasts } from '../../components/Toasts.tsx'
import { useParams, useSearch } from '@tanstack/react-router'
import { ReportPage } from '../report/ReportPage.tsx'

/** `/incidents/142/report`. */
export function ReportRoute() {
  const { number } = useParams({ from: '/inside/incidents/$number/report' })
  const { version } = useSearch({ from: '/inside/incidents/$number/report' })
  return (
    <>
      <ReportPage key={number} number={number} version={version ?? null} />
      <Toasts />
    </>
  )
}
