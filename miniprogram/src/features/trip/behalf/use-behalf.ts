import { useRef, useState } from 'react'
import * as v from 'valibot'
import type { Body } from '@shared/endpoint'
import type { AccountId } from '@shared/ids'
import type { MemberView } from '@shared/member/schema'
import type { fileTripOnBehalf } from '@shared/trip/contract'
import { filingSchema } from '@shared/trip/schema'
import { newId } from '@/lib/random'
import { moreOf } from '../filing/more-draft'
import { behalfSlot, type Changes, type Draft, firstDraft, onBehalfOf } from './behalf-draft'

const toldBesideSchema = v.pick(filingSchema, ['more'])
export type BehalfBody = Body<typeof fileTripOnBehalf>

/**
 * A trip as the branch fills it in for a member: shorter than their own, with how the branch knows of it. What is filled
 * in stays on this phone until it is sent, for each member their own.
 */
export function useBehalf(account: AccountId, member: MemberView, reasons: readonly { code: string }[]) {
  const store = behalfSlot(account, member.memberId)
  const [changes, setChanges] = useState<Changes>(() => store.read() ?? {})
  // Several changes may come before the form is drawn again, and the phone may be too full to keep them.
  const newest = useRef(changes)
  const begun = Object.keys(changes).some((key) => key !== 'tripId')
  const [resumed, setResumed] = useState(begun)
  const { tripId: _id, ...changed } = changes
  const draft: Draft = { ...firstDraft(member, reasons), ...changed }
  function keep(part: Changes) {
    newest.current = { ...newest.current, ...part }
    store.keep(newest.current)
    setChanges(newest.current)
  }
  const change = (part: Partial<Draft>) => keep(part)
  function discard() {
    store.remove()
    newest.current = {}
    setChanges({})
    setResumed(false)
  }

  const parsedMore = v.safeParse(toldBesideSchema, moreOf(draft.more))
  const wrongMore = parsedMore.success ? undefined : '请写紧急联系人的姓名和电话'

  /** The filing, when it is whole, also for whoever goes along; undefined while something is missing or wrong. */
  async function body(): Promise<BehalfBody | undefined> {
    const { regionCode, address, reason, leaveOn, returnOn, phone, along } = draft
    const onBehalf = onBehalfOf(draft)
    if (regionCode === '' || reason === '' || !onBehalf || wrongMore) return undefined
    if (along && !onBehalfOf(along)) return undefined
    // Made once and kept with the draft, so that trying again never makes a second trip.
    const tripId = newest.current.tripId ?? (await newId('trip'))
    keep({ tripId, ...(along && { along: { ...along, tripId: along.tripId ?? (await newId('trip')) } }) })
    return {
      ...{ tripId, memberId: member.memberId, reason, leaveOn, onBehalf },
      destination: { regionCode, ...(address.trim() !== '' && { address: address.trim() }) },
      ...(returnOn && { returnOn }),
      ...(phone !== '' && { phone }),
      ...(parsedMore.success && parsedMore.output),
    }
  }
  /** Who goes along, as it is kept by now. */
  const along = () => newest.current.along
  return { draft, change, body, along, discard, begun, resumed, tripId: changes.tripId, wrongMore }
}
export type Behalf = ReturnType<typeof useBehalf>
