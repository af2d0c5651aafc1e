import type { Me } from '@shared/account/schema'
import type { ActingForMember } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import type { Filer } from './filer'

/** Somebody else whose trip the person at this phone may file. */
export interface Companion {
  actingAs: ActingForMember
  name: string
  isSpouse: boolean
}

const companionsOf = ({ member, delegations = [] }: Me): Companion[] => [
  ...(member ? [{ actingAs: 'self' as const, name: member.name, isSpouse: false }] : []),
  ...delegations
    .filter(({ scopes }) => scopes.includes('trips'))
    .map(({ delegationId, name, relation }) => ({
      ...{ actingAs: delegationId, name },
      isSpouse: relation === 'spouse',
    })),
]

/** Who can be filed for in the same pass: those who have asked for it, and oneself when one files for another. */
export function useCompanions({ actingAs }: Pick<Filer, 'actingAs'>): Companion[] {
  const me = useMe()
  return me ? companionsOf(me).filter((one) => one.actingAs !== actingAs) : []
}
