import type { MemberId } from '@shared/ids'
import { isThere } from '@shared/member/rules'
import { findMemberNos, getMember, type Member } from '../../../member/door'
import type { Entry, Job } from '../../kind'
import { inBatches } from '../in-batches'

/**
 * What is said of every number that links a row to nobody: that there is none, that it is somebody else's, or that its
 * holder has asked to be erased. Which of them it is would tell who is a member.
 */
export const noLink = '和这一行的姓名没有对上，请核对；不清楚就把编号空着'

/** Which members the numbers of a sheet name. Some are of other branches than the sheet's own: a number alone names nobody. */
export interface KnownNumbers {
  learn: (entries: readonly Entry<'memberNo'>[]) => Promise<void>
  /** @param isMeant does the rest of the row name that member? */
  memberOf: (memberNo: string | undefined, isMeant: (member: Member) => boolean) => MemberId | undefined
}

/** May a sheet of a community's speak of that member? */
export const mayBeLinked = (member: Member): boolean =>
  isThere(member) && member.contactsErasedAt === undefined

export function knownNumbers({ county }: Job): KnownNumbers {
  const asked = new Set<string>()
  const known = new Map<string, Member>()
  return {
    learn: async (entries) => {
      const wanted = new Set(
        entries.flatMap(({ values: { memberNo } }) =>
          memberNo === undefined || asked.has(memberNo) ? [] : [memberNo],
        ),
      )
      for (const no of wanted) asked.add(no)
      const found = await findMemberNos(county.countyId, [...wanted])
      await inBatches([...found], async ([no, memberId]) => {
        const member = await getMember(memberId)
        if (member && mayBeLinked(member)) known.set(no, member)
      })
    },
    memberOf: (memberNo, isMeant) => {
      const member = memberNo === undefined ? undefined : known.get(memberNo)
      return member && isMeant(member) ? member.memberId : undefined
    },
  }
}
