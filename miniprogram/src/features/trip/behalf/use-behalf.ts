import { useRef, useState } from 'react'
import * as v from 'valibot'
import type { Body } from '@shared/endpoint'
import { type AccountId, idOf } from '@shared/ids'
import type { MemberView } from '@shared/member/schema'
import { daySchema } from '@shared/time'
import type { fileTripOnBehalf } from '@shared/trip/contract'
import { filingSchema } from '@shared/trip/schema'
import { filingConsents, filingSources } from '@shared/trip/trip'
import { today } from '@/lib/clock'
import { draftSlot } from '@/lib/draft-slot'
import { newId } from '@/lib/random'
import { moreDraftSchema, moreOf } from '../filing/more-draft'
import { usualConsent } from './words'

const draftSchema = v.object({
  regionCode: v.string(),
  place: v.array(v.string()),
  address: v.string(),
  reason: v.string(),
  leaveOn: daySchema,
  returnOn: v.optional(daySchema),
  phone: v.string(),
  source: v.optional(v.picklist(filingSources)),
  relation: v.string(),
  consent: v.optional(v.picklist(filingConsents)),
  more: moreDraftSchema,
})
type Draft = v.InferOutput<typeof draftSchema>

const toldBesideSchema = v.pick(filingSchema, ['more'])

/** What was changed by hand, and the id that the trip has from the first try on. */
const changesSchema = v.object({ ...v.partial(draftSchema).entries, tripId: v.optional(idOf('trip')) })
type Changes = v.InferOutput<typeof changesSchema>

/** What the last trip says, if there was one: most go where they went before. */
function firstDraft({ trips = [] }: MemberView, reasons: readonly { code: string }[]): Draft {
  const [last] = trips
  const known = last !== undefined && last.destination.regionCode !== ''
  return {
    regionCode: known ? last.destination.regionCode : '',
    place: known ? last.destination.place : [],
    reason: reasons.some(({ code }) => code === last?.reason) ? (last?.reason ?? '') : '',
    ...{ address: '', leaveOn: today(), phone: '', relation: '', more: {} },
  }
}

/**
 * A trip as the branch fills it in for a member: shorter than their own, with how the branch knows of it. What is filled
 * in stays on this phone until it is sent, for each member their own.
 */
export function useBehalf(account: AccountId, member: MemberView, reasons: readonly { code: string }[]) {
  const store = draftSlot(account, `behalf:${member.memberId}`, changesSchema)
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
  const change = (part: Partial<Draft>) =>
    keep({ ...part, ...(part.source && { consent: usualConsent[part.source] }) })
  function discard() {
    store.remove()
    newest.current = {}
    setChanges({})
    setResumed(false)
  }

  const parsedMore = v.safeParse(toldBesideSchema, moreOf(draft.more))
  const wrongMore = parsedMore.success ? undefined : '请写紧急联系人的姓名和电话'

  /** The filing, when it is whole; undefined while something is missing or wrong. */
  async function body(): Promise<Body<typeof fileTripOnBehalf> | undefined> {
    const { regionCode, address, reason, leaveOn, returnOn, phone, source, relation, consent } = draft
    if (regionCode === '' || reason === '' || !source || !consent || wrongMore) return undefined
    const told = relation.trim()
    if (source === 'family' && told === '') return undefined
    // Made once and kept with the draft, so that trying again never makes a second trip.
    const tripId = newest.current.tripId ?? (await newId('trip'))
    keep({ tripId })
    return {
      ...{ tripId, memberId: member.memberId, reason, leaveOn },
      destination: { regionCode, ...(address.trim() !== '' && { address: address.trim() }) },
      ...(returnOn && { returnOn }),
      ...(phone !== '' && { phone }),
      ...(parsedMore.success && parsedMore.output),
      onBehalf: { source, consent, ...(source === 'family' && { relation: told }) },
    }
  }
  return { draft, change, body, discard, begun, resumed, tripId: changes.tripId, wrongMore }
}
export type Behalf = ReturnType<typeof useBehalf>
