import type { Me } from '@shared/account/schema'
import { type ActingForMember, usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'

/** Whose trip is filed, and what is known for it beforehand. */
export interface Filer {
  actingAs: ActingForMember
  reasons: NonNullable<Me['county']>['tripReasons']
  /** The registered number, masked; empty when there is none, or whoever acts for the member isn't shown it. */
  phone: string
  hasNumber: boolean
}

/** The member themselves, or whoever acts for one with that in scope; undefined for everybody else. */
export function useFiler(): Filer | undefined {
  const me = useMe()
  const principal = usePrincipal()
  if (principal)
    return principal.scopes.includes('trips')
      ? {
          ...{ actingAs: principal.delegationId, reasons: principal.county?.tripReasons ?? [] },
          // Whether there is one, the server says.
          ...{ phone: '', hasNumber: true },
        }
      : undefined
  if (!me?.member) return undefined
  const { phone } = me.member
  return { actingAs: 'self', reasons: me.county?.tripReasons ?? [], phone, hasNumber: phone !== '' }
}
