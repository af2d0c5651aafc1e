import type { PlaceId } from '@shared/ids'
import type { Wish } from '@shared/wish/wish'
import type { KnownPlace } from '../../../community/door'
import { everyWish, keeperAt } from '../../../wish/door'
import type { Job } from '../../kind'
import { inBatches } from '../in-batches'

/** The wishes of the communities that a sheet names, those that are over and the complaints of paper cards too. */
export interface KnownWishes {
  learn: (places: readonly KnownPlace[]) => Promise<void>
  of: (communityId: PlaceId) => readonly Wish[]
}

export function knownWishes(job: Job): KnownWishes {
  const byCommunity = new Map<PlaceId, readonly Wish[]>()
  const complaints = new Map<string, Promise<readonly Wish[]>>()
  const complaintsTo = (known: KnownPlace) => {
    const { orgId } = keeperAt(known, { complaint: true }, job.tree)
    const all = complaints.get(orgId) ?? everyWish({ orgId })
    complaints.set(orgId, all)
    return all
  }
  return {
    learn: async (places) => {
      const communities = new Map(
        places.flatMap((known) => {
          const communityId = known.line.at(-1)?.placeId
          return communityId && !byCommunity.has(communityId) ? [[communityId, known] as const] : []
        }),
      )
      await inBatches([...communities], async ([communityId, known]) => {
        const [all, above] = await Promise.all([everyWish({ communityId }), complaintsTo(known)])
        const ofHere = above.filter(
          ({ asked }) => asked.source === 'paper' && asked.residence.communityId === communityId,
        )
        const others = [...all, ...ofHere].filter(({ wishId }) => !job.isOwn('wish', wishId))
        byCommunity.set(communityId, others)
      })
    },
    of: (communityId) => byCommunity.get(communityId) ?? [],
  }
}
