import { isSameName } from '@shared/account/same-name'
import type { MemberId, PlaceId } from '@shared/ids'
import type { SignUp } from '@shared/post/shift'
import { type KnownPlace, listInServiceMembers } from '../../../community/door'
import { getMember, type Member } from '../../../member/door'
import { signUpsBy } from '../../../post/door'
import type { Entry, Job } from '../../kind'
import { inBatches } from '../in-batches'
import { knownNumbers, mayBeLinked } from '../places/host-member'
import type { ServiceColumn } from './columns'

type Row = Pick<Entry<ServiceColumn>, 'row' | 'values'>

/** Who serves where, and what is written down of them. */
export interface KnownService {
  learn: (rows: readonly { entry: Entry<ServiceColumn>; at: KnownPlace }[]) => Promise<void>
  /** Whom a row may mean: by number and name, else those of that name who have reported there. */
  membersOf: (row: Row, at: KnownPlace) => readonly Member[]
  of: (memberId: MemberId) => readonly SignUp[]
}

async function linkedAt(placeId: PlaceId): Promise<Member[]> {
  const ids = new Set<MemberId>()
  let cursor: string | undefined
  do {
    const page = await listInServiceMembers(placeId, cursor)
    for (const { memberId } of page.members) if (memberId) ids.add(memberId)
    cursor = page.cursor
  } while (cursor !== undefined)
  const members = await inBatches([...ids], getMember)
  return members.flatMap((member) => (member && mayBeLinked(member) ? [member] : []))
}

export function knownService(job: Job): KnownService {
  const numbers = knownNumbers(job)
  const byPlace = new Map<PlaceId, readonly Member[]>()
  const byMember = new Map<MemberId, Member>()
  const served = new Map<MemberId, readonly SignUp[]>()
  const membersOf: KnownService['membersOf'] = ({ values: { name = '', memberNo } }, { line }) => {
    if (memberNo !== undefined) {
      let meant: Member | undefined
      numbers.memberOf(memberNo, (member) => {
        meant = member
        return isSameName(member.name, name)
      })
      return meant && isSameName(meant.name, name) ? [meant] : []
    }
    const there = line.flatMap(({ placeId }) => byPlace.get(placeId) ?? [])
    const named = there.filter((member) => isSameName(member.name, name))
    return [...new Map(named.map((member) => [member.memberId, member])).values()]
  }
  return {
    learn: async (rows) => {
      await numbers.learn(rows.map(({ entry }) => entry))
      const places = rows.flatMap(({ at }) => at.line.map(({ placeId }) => placeId))
      const newOnes = [...new Set(places)].filter((placeId) => !byPlace.has(placeId))
      await inBatches(newOnes, async (placeId) => byPlace.set(placeId, await linkedAt(placeId)))
      for (const { entry, at } of rows)
        for (const member of membersOf(entry, at)) byMember.set(member.memberId, member)
      const unread = [...byMember.keys()].filter((memberId) => !served.has(memberId))
      await inBatches(unread, async (memberId) => {
        const all = await signUpsBy(memberId)
        served.set(
          memberId,
          all.filter(({ shiftId }) => !job.isOwn('shift', shiftId)),
        )
      })
    },
    membersOf,
    of: (memberId) => served.get(memberId) ?? [],
  }
}
