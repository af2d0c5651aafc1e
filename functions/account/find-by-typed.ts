import { isSameName } from '@shared/account/same-name'
import type { Member } from '@shared/member/member'
import { listCounties } from '../county/door'
import { findByPhone } from '../member/door'

/** On the roster, and nobody has recorded a death. */
export const canBind = ({ state, death }: Member): boolean => state === 'active' && death === undefined

/**
 * The members with that number whose name is the one that was typed, over every county. Who typed another name
 * learns nothing, not even that the number is known. Who is in a county for exercises and in a real one is meant
 * as the real one.
 */
export async function findByTyped(phone: string, name: string): Promise<Member[]> {
  const found = await Promise.all(
    (await listCounties()).map(async ({ countyId, practice }) => {
      const members = await findByPhone(countyId, phone)
      return members
        .filter((member) => canBind(member) && isSameName(name, member.name))
        .map((member) => ({ member, practice }))
    }),
  )
  const all = found.flat()
  const real = all.filter(({ practice }) => !practice)
  return (real.length > 0 ? real : all).map(({ member }) => member)
}
