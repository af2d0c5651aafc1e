import { useState } from 'react'
import type { WishId } from '@shared/ids'
import type { Principal } from '@/lib/acting-as'
import { draftSlot } from '@/lib/draft-slot'
import { newId } from '@/lib/random'
import { useMe } from '@/lib/session'
import { nowhere } from '../place/spot'
import { type Draft, draftSchema, emptyDraft } from './draft'

/**
 * An unfinished wish, kept on the phone as it is filled in; where one lives is filled in already.
 * @param principal for whom it is asked, under a delegation: each has a draft of their own.
 */
export function useDraft(name: 'own' | 'paper', principal?: Principal) {
  const me = useMe()
  const slot = me && draftSlot(me.accountId, `wish:${principal?.delegationId ?? name}`, draftSchema)
  const [draft, setDraft] = useState<Draft>(
    () => slot?.read() ?? (principal ? startFor(principal) : startOf(name, me)),
  )
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...part }
      slot?.keep(next)
      return next
    })
  /** The wish's id, made once. */
  async function wishId(): Promise<WishId> {
    if (draft.wishId) return draft.wishId
    const made = await newId('wish')
    change({ wishId: made })
    return made
  }
  return { draft, change, wishId, forget: () => slot?.remove() }
}

/** Who it is for is known; where they live isn't. */
const startFor = ({ name, relation }: Principal): Draft => ({ ...emptyDraft, relation, name })

function startOf(name: 'own' | 'paper', me: ReturnType<typeof useMe>): Draft {
  const home = name === 'own' ? me?.resident : undefined
  const work = name === 'paper' ? me?.grants.find(({ placeId }) => placeId) : undefined
  const known = home
    ? {
        ...{ communityId: home.communityId, communityName: home.communityName },
        ...{ compoundId: home.compoundId ?? '', compoundName: home.compoundName ?? '' },
      }
    : work?.placeId && { communityId: work.placeId, communityName: work.placeName ?? '' }
  return { ...emptyDraft, ...(known && { spot: { ...nowhere, ...known } }) }
}
