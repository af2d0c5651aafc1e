import type { MemberId, OrgId } from '@shared/ids'
import { idsOf, isWithin, orgsOf } from '@shared/org/tree'
import type { County } from '@shared/county/county'
import { listMembers, type Member } from '../../../member/door'
import type { Job } from '../../kind'

/** What of a member is kept in memory while a sheet is compared: not the boxes of their contacts. */
export type KnownMember = Omit<Member, 'phone' | 'address' | 'countyId'> & {
  phoneMasked: string | undefined
  hasAddress: boolean
}

/** Who is on the rosters that a sheet may speak of, found in each way that a row may name them. */
export interface KnownRoster {
  county: County
  byId: ReadonlyMap<MemberId, KnownMember>
  byNo: ReadonlyMap<string, KnownMember>
  /** Branch and name. */
  byName: ReadonlyMap<string, readonly KnownMember[]>
  byPhone: ReadonlyMap<string, readonly KnownMember[]>
  /** Who asked to be erased, by name alone: nothing else of them is left to know them by. */
  erasedByName: ReadonlyMap<string, readonly KnownMember[]>
}

/** Lists read at once. */
const atOnce = 8

export const nameKey = (orgId: OrgId, name: string): string => `${orgId} ${name}`

const slim = ({ phone, address, countyId: _, ...rest }: Member): KnownMember => ({
  ...rest,
  phoneMasked: phone?.masked,
  hasAddress: address !== undefined,
})

function grouped(members: readonly KnownMember[], keyOf: (one: KnownMember) => string | undefined) {
  const groups = new Map<string, KnownMember[]>()
  for (const one of members) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Reads the rosters of an organisation and all below it, also those who have left: they must not come in again. */
export async function readKnown({ county, tree, orgId: topId, isOwn }: Job): Promise<KnownRoster> {
  const lists = orgsOf(tree)
    .filter(({ orgId }) => isWithin(tree, orgId, topId))
    .flatMap(({ orgId }) => idsOf(tree, orgId).map((listed) => ({ orgId, listed })))
  const members: KnownMember[] = []
  const readNext = async (): Promise<void> => {
    for (let next = lists.pop(); next; next = lists.pop()) {
      const { orgId, listed } = next
      // Whoever is still listed under one that was merged belongs to the other.
      for (const one of await listMembers(listed, 'everybody'))
        if (!isOwn('member', one.memberId)) members.push({ ...slim(one), orgId })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readNext))
  return {
    county,
    byId: new Map(members.map((one) => [one.memberId, one])),
    byNo: new Map(members.flatMap((one) => (one.memberNo === undefined ? [] : [[one.memberNo, one]]))),
    byName: grouped(members, ({ orgId, name }) => nameKey(orgId, name)),
    byPhone: grouped(
      members.filter(({ state }) => state === 'active'),
      ({ phoneKey }) => phoneKey,
    ),
    erasedByName: grouped(
      members.filter(({ state, contactsErasedAt }) => state === 'active' && contactsErasedAt !== undefined),
      ({ name }) => name,
    ),
  }
}
