import type { PersonId } from '@shared/contact/person'
import { useIdParam } from '@/lib/use-id-param'

/** Whose log the page was opened for: a member of the roster, or one from elsewhere. */
export function usePersonId(): PersonId | undefined {
  const member = useIdParam('member', 'memberId')
  const inflow = useIdParam('inflow', 'memberId')
  return member ?? inflow
}
