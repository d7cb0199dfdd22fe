import { Toasts } from '../../components/Toasts.tsx'
import { useParams } from '@tanstack/react-router'
import { IncidentPage } from '../incident/IncidentPage.tsx'

/** `/incidents/142`: another number is another page, with nothing left over from the last. */
export function IncidentRoute() {
  const { number } = useParams({ from: '/inside/incidents/$number' })
  return (
    <>
      <IncidentPage key={number} number={number} />
      <Toasts />
    </>
  )
}
