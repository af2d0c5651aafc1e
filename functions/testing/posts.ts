import { confirmCommunityReport, fileCommunityReport } from '@shared/community-report/contract'
import type { PostClass } from '@shared/community-report/schema'
import type { PlaceId } from '@shared/ids'
import { offerPost } from '@shared/post/contract'
import { instant } from '@shared/time'
import { newId, type Somebody } from './people'
import type { System } from './system'

export const introduction = { text: '我们在三楼，有事随时来', phone: '0898-8000000' }

/** A member whose report to that place is confirmed. */
export async function reportsTo(
  member: Somebody,
  worker: Somebody,
  placeId: PlaceId,
  takes: PostClass[] = [],
): Promise<void> {
  const body = { inServiceId: newId('inService'), placeId, skills: [], takes, freeAt: [] }
  const { id } = await member.do(fileCommunityReport, { body })
  const params = { inServiceId: id === body.inServiceId ? body.inServiceId : newId('inService') }
  await worker.do(confirmCommunityReport, { params, body: { introduction } })
}

/** A moment that many hours from now, by the clock of the system. */
export const inHours = (system: System, hours: number) =>
  instant(system.cloud.clock.now() + hours * 3_600_000)

/** A shift of two hours that begins in so many, offered by that worker; without a beginning, a standing post. */
export async function offersShift(
  system: System,
  worker: Somebody,
  placeId: PlaceId,
  { from, slots = 1, kind = 'patrol' }: { from?: number; slots?: number; kind?: string } = {},
) {
  const shiftId = newId('shift')
  const times =
    from === undefined ? {} : { startsAt: inHours(system, from), endsAt: inHours(system, from + 2) }
  const body = { postId: newId('post'), placeId, kind, shifts: [{ shiftId, slots, ...times }] }
  await worker.do(offerPost, { body })
  return shiftId
}
