import { rolePlace, roleWords } from '@/components/role-words'
import { useGrant } from '@/lib/acting-as'
import { useMe } from '@/lib/session'

/** The page's title: the person by name; for staff whose name isn't known, where and as what they work. */
export function useHeading(): { title: string; subtitle?: string } {
  const name = useMe()?.member?.name
  const grant = useGrant()
  if (name) return { title: `${name}，您好` }
  return grant ? { title: rolePlace(grant), subtitle: roleWords(grant) } : { title: '您好' }
}
