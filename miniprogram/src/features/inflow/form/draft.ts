import * as v from 'valibot'
import { isId, type PlaceId } from '@shared/ids'
import { memberCategories } from '@shared/member/member'
import { type InflowFiling, inflowFilingSchema, type InflowView } from '@shared/inflow/schema'

/** What is typed, as it is typed; an empty text where nothing is. */
export interface Draft {
  name: string
  phone: string
  place: string[]
  regionCode: string
  orgName: string
  contactName: string
  contactPhone: string
  cameOn: string
  reason: string
  category: string
  communityId: string
  compoundId: string
  address: string
}

export const emptyDraft: Draft = {
  ...{ name: '', phone: '', place: [], regionCode: '', orgName: '', contactName: '', contactPhone: '' },
  ...{ cameOn: '', reason: '', category: '', communityId: '', compoundId: '', address: '' },
}

/** A registration that is to be completed: what is sealed is asked for again. */
export const draftOf = (one: InflowView): Draft => ({
  ...emptyDraft,
  ...{ name: one.name, place: one.home.place, regionCode: one.home.regionCode, orgName: one.home.orgName },
  ...{ contactName: one.home.contactName ?? '', cameOn: one.cameOn ?? '', reason: one.reason ?? '' },
  ...{ category: one.category ?? '', communityId: one.residence?.communityId ?? '' },
  compoundId: one.residence?.compoundId ?? '',
})

const said = (text: string) => (text.trim() === '' ? undefined : text.trim())
const placeIn = (text: string): PlaceId | undefined => (isId('place', text) ? text : undefined)
const category = v.picklist(memberCategories)

/** A day as the server takes it, checked there and here by the same schema. */
const dayIn = (text: string): InflowFiling['cameOn'] => {
  const day = v.safeParse(inflowFilingSchema.entries.cameOn, text)
  // What isn't a day is sent as it is: the schema's own sentence says what to do.
  return day.success ? day.output : (text as InflowFiling['cameOn'])
}

/** What is sent, with nothing for what was left empty. */
export function filingIn(draft: Draft): Omit<InflowFiling, 'phone'> {
  const [contactName, contactPhone] = [said(draft.contactName), said(draft.contactPhone)]
  const communityId = placeIn(draft.communityId)
  const compoundId = placeIn(draft.compoundId)
  const address = said(draft.address)
  return {
    name: draft.name.trim(),
    home: {
      ...{ regionCode: draft.regionCode, orgName: draft.orgName.trim() },
      ...(contactName !== undefined && { contactName }),
      ...(contactPhone !== undefined && { contactPhone }),
    },
    cameOn: dayIn(draft.cameOn),
    ...(draft.reason !== '' && { reason: draft.reason }),
    ...(v.is(category, draft.category) && { category: draft.category }),
    ...(communityId && { residence: { communityId, ...(compoundId && { compoundId }) } }),
    ...(address !== undefined && { address }),
  }
}
