import * as v from 'valibot'
import type { FieldErrors } from '@shared/errors'
import { idOf, isId } from '@shared/ids'
import type { Day } from '@shared/time'
import { askerRelations, type WishFiling, wishFilingSchema, wishGroups, wishKinds } from '@shared/wish/schema'
import { checkInput } from '@/lib/check-input'
import { nowhere, spotSchema } from '../place/spot'

/** What stands in the form so far; empty strings are not filled in yet. Kept on the phone until it is sent. */
export const draftSchema = v.object({
  /** Made once, at the first try to send, so that the same wish never becomes two. */
  wishId: v.optional(idOf('wish')),
  kind: v.string(),
  text: v.string(),
  group: v.string(),
  /** Empty: for oneself. */
  relation: v.string(),
  spot: spotSchema,
  name: v.string(),
  phone: v.string(),
  address: v.string(),
  times: v.string(),
  mayVisit: v.boolean(),
  hiddenFromCompound: v.boolean(),
  isComplaint: v.boolean(),
})
export type Draft = v.InferOutput<typeof draftSchema>

export const emptyDraft: Draft = {
  ...{ kind: '', text: '', group: 'resident', relation: '', spot: nowhere, name: '', phone: '' },
  ...{ address: '', times: '', mayVisit: false, hiddenFromCompound: false, isComplaint: false },
}

const given = (name: 'address' | 'times', text: string) => {
  const said = text.trim()
  return said === '' ? {} : { [name]: said }
}

/** The draft as it would be sent, complete or not: what is wrong with it, the schema says. */
const assembled = (draft: Draft, today: Day) => ({
  ...{ kind: draft.kind, text: draft.text.trim(), group: draft.group, name: draft.name.trim() },
  residence: {
    communityId: draft.spot.communityId,
    ...(isId('place', draft.spot.compoundId) && { compoundId: draft.spot.compoundId }),
  },
  phone: draft.phone,
  ...given('address', draft.address),
  ...given('times', draft.times),
  ...{ mayVisit: draft.mayVisit, hiddenFromCompound: draft.hiddenFromCompound },
  ...(draft.isComplaint && { isComplaint: true }),
  ...(draft.relation !== '' && {
    onBehalf: { relation: draft.relation, consent: 'spoken', on: today },
  }),
})

/** In the words of the form, where the schema knows none. */
const plain = (draft: Draft): FieldErrors => ({
  ...(!wishKinds.some((kind) => kind === draft.kind) && { kind: '请选想要哪一种' }),
  ...(draft.text.trim() === '' && { text: '请写想要什么' }),
  ...(!wishGroups.some((group) => group === draft.group) && { group: '请选给谁' }),
  ...(draft.relation !== '' &&
    !askerRelations.some((relation) => relation === draft.relation) && { relation: '请选替谁提' }),
  ...(draft.name.trim() === '' && { name: '请写怎么称呼' }),
  ...(!isId('place', draft.spot.communityId) && { residence: '请选到社区' }),
})

export const firstStep = ['kind', 'text', 'group', 'relation'] as const

/**
 * The draft as the server takes it, or what is wrong with which field.
 * @param phoneOptional a paper card may have none
 */
export function filingOf(
  draft: Draft,
  today: Day,
  phoneOptional: boolean,
): { filing: WishFiling } | { filing: Omit<WishFiling, 'phone'> } | { wrong: FieldErrors } {
  const all = assembled(draft, today)
  const { phone, ...rest } = all
  const noPhone = v.omit(wishFilingSchema, ['phone'])
  if (phoneOptional && phone === '') {
    const parsed = v.safeParse(noPhone, rest)
    return parsed.success ? { filing: parsed.output } : { wrong: complaints(noPhone, rest, draft) }
  }
  const parsed = v.safeParse(wishFilingSchema, all)
  return parsed.success ? { filing: parsed.output } : { wrong: complaints(wishFilingSchema, all, draft) }
}

const complaints = (schema: v.GenericSchema, value: unknown, draft: Draft): FieldErrors => ({
  ...checkInput(schema, value),
  ...plain(draft),
})
