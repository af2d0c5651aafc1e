import type { MemberId } from '@shared/ids'
import { findMemberNos } from '../../../member/door'
import type { Entry, Job } from '../../kind'

/** Which members the numbers of a sheet name. Some are of other branches than the sheet's own: they are named by number alone. */
export interface KnownNumbers {
  learn: (entries: readonly Entry<'memberNo'>[]) => Promise<void>
  memberOf: (memberNo: string | undefined) => MemberId | undefined
}

export function knownNumbers({ county }: Job): KnownNumbers {
  const known = new Map<string, MemberId>()
  return {
    learn: async (entries) => {
      const wanted = entries.flatMap(({ values: { memberNo } }) =>
        memberNo === undefined || known.has(memberNo) ? [] : [memberNo],
      )
      for (const [no, id] of await findMemberNos(county.countyId, [...new Set(wanted)])) known.set(no, id)
    },
    memberOf: (memberNo) => (memberNo === undefined ? undefined : known.get(memberNo)),
  }
}
