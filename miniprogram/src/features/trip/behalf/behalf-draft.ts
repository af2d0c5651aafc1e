import * as v from 'valibot'
import type { Body } from '@shared/endpoint'
import { type AccountId, idOf, type MemberId } from '@shared/ids'
import type { MemberView } from '@shared/member/schema'
import { daySchema } from '@shared/time'
import type { fileTripOnBehalf } from '@shared/trip/contract'
import { filingConsents, filingSources } from '@shared/trip/trip'
import { today } from '@/lib/clock'
import { draftSlot } from '@/lib/draft-slot'
import { moreDraftSchema } from '../filing/more-draft'

/** How the branch knows of one member's trip, and whether that member agrees. */
const told = {
  source: v.optional(v.picklist(filingSources)),
  relation: v.string(),
  consent: v.optional(v.picklist(filingConsents)),
}
export type Told = v.InferOutput<v.ObjectSchema<typeof told, undefined>>

/** Who leaves with them: asked for apart what is each one's own. */
const alongSchema = v.object({
  ...{ memberId: idOf('member'), name: v.string(), orgName: v.string() },
  /** The registered number, masked; empty when there is none. */
  registered: v.string(),
  /** The number typed for them. */
  phone: v.string(),
  ...told,
  /** The trip has it from the first try on. */
  tripId: v.optional(idOf('trip')),
})
export type Along = v.InferOutput<typeof alongSchema>

const draftSchema = v.object({
  regionCode: v.string(),
  place: v.array(v.string()),
  address: v.string(),
  reason: v.string(),
  leaveOn: daySchema,
  returnOn: v.optional(daySchema),
  phone: v.string(),
  ...told,
  more: moreDraftSchema,
  along: v.optional(alongSchema),
})
export type Draft = v.InferOutput<typeof draftSchema>

/** What was changed by hand, and the id that the trip has from the first try on. */
const changesSchema = v.object({ ...v.partial(draftSchema).entries, tripId: v.optional(idOf('trip')) })
export type Changes = v.InferOutput<typeof changesSchema>

/** Where this phone keeps what is filled in for a member. */
export const behalfSlot = (account: AccountId, memberId: MemberId) =>
  draftSlot(account, `behalf:${memberId}`, changesSchema)

/** What the last trip says, if there was one: most go where they went before. */
export function firstDraft({ trips = [] }: MemberView, reasons: readonly { code: string }[]): Draft {
  const [last] = trips
  const known = last !== undefined && last.destination.regionCode !== ''
  return {
    regionCode: known ? last.destination.regionCode : '',
    place: known ? last.destination.place : [],
    reason: reasons.some(({ code }) => code === last?.reason) ? (last?.reason ?? '') : '',
    ...{ address: '', leaveOn: today(), phone: '', relation: '', more: {} },
  }
}

/** Source and consent, when both are said; undefined while something is missing. */
export function onBehalfOf({
  source,
  relation,
  consent,
}: Told): Body<typeof fileTripOnBehalf>['onBehalf'] | undefined {
  const by = relation.trim()
  if (!source || !consent || (source === 'family' && by === '')) return undefined
  return { source, consent, ...(source === 'family' && { relation: by }) }
}
