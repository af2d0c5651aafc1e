import { rolePlace, roleWords } from '@/components/role-words'
import { useGrant, usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'

/** The page's title: the person by name, or whoever they act for; for staff whose name isn't known, where and as what they work. */
export function useHeading(): { title: string; subtitle?: string } {
  const name = useMe()?.member?.name
  const grant = useGrant()
  const principal = usePrincipal()
  if (principal) return { title: `${principal.name}的今日` }
  if (name) return { title: `${name}，您好` }
  return grant ? { title: rolePlace(grant), subtitle: roleWords(grant) } : { title: '您好' }
}
