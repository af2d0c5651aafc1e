import type { PostClass } from '@shared/community-report/schema'
import type { MemberId, PlaceId } from '@shared/ids'
import { getHomes, getInServiceMember, lineOfPlace } from '../community/door'

/** Where a member may sign up, and of which classes they have said that they would take something. */
export interface ReportedWhere {
  placeIds: PlaceId[]
  takes: PostClass[]
}

/** The compounds where somebody's report is confirmed, and the communities that they lie in. */
export async function reportedWhere(memberId: MemberId): Promise<ReportedWhere> {
  const { homes = [] } = (await getHomes(memberId)) ?? {}
  const all = await Promise.all(
    homes.map(async ({ placeId, inServiceId }) => {
      const [row, line] = await Promise.all([getInServiceMember(inServiceId), lineOfPlace(placeId)])
      return row?.report?.state === 'confirmed'
        ? { takes: row.report.takes, placeIds: line.map((place) => place.placeId) }
        : { takes: [], placeIds: [] }
    }),
  )
  return {
    placeIds: [...new Set(all.flatMap(({ placeIds }) => placeIds))],
    takes: [...new Set(all.flatMap(({ takes }) => takes))],
  }
}
