import type { Correction, MemberView, NewMember } from '@shared/member/schema'
import type { memberCategories, standings } from '@shared/member/member'
import type { Day } from '@shared/time'

/** The form as it is filled in. `phone` and `address` begin empty: what the roster has is masked here. */
export interface Draft {
  name: string
  memberNo: string
  phone: string
  address: string
  standing: (typeof standings)[number] | undefined
  category: (typeof memberCategories)[number] | undefined
  joinedOn: Day | undefined
  unit: string
  activityCardNo: string
  registeredNationallyOn: Day | undefined
  /** What goes out of the roster, after a question. */
  emptied: readonly Contact[]
}
export type Contact = 'phone' | 'address'

/** Of somebody of whom nothing is known yet. */
export const emptyDraft: Draft = {
  ...{ name: '', phone: '', address: '', memberNo: '', unit: '', activityCardNo: '', emptied: [] },
  ...{ standing: undefined, category: undefined, joinedOn: undefined, registeredNationallyOn: undefined },
}

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((one) => one === value)

/** What the roster says now. */
export function draftOf(
  member: MemberView,
  known: {
    standings: readonly (typeof standings)[number][]
    categories: readonly (typeof memberCategories)[number][]
  },
): Draft {
  return {
    ...{ name: member.name, phone: '', address: '', emptied: [] },
    ...{ memberNo: member.memberNo ?? '', unit: member.unit ?? '' },
    activityCardNo: member.activityCardNo ?? '',
    standing: oneOf(known.standings, member.standing),
    category: oneOf(known.categories, member.category),
    joinedOn: member.joinedOn,
    registeredNationallyOn: member.registeredNationallyOn,
  }
}

const texts = ['memberNo', 'unit', 'activityCardNo'] as const
const choices = ['standing', 'category', 'joinedOn', 'registeredNationallyOn'] as const

/** What was changed, against what the form began with: a text that was emptied goes out of the roster. */
export function correctionOf(before: Draft, after: Draft, version: number): Correction {
  const correction: Correction = { version }
  if (after.name.trim() !== before.name) correction.name = after.name.trim()
  for (const field of texts)
    if (after[field].trim() !== before[field]) correction[field] = after[field].trim() || null
  if (after.phone !== '') correction.phone = after.phone
  if (after.address.trim() !== '') correction.address = after.address.trim()
  for (const field of after.emptied) correction[field] = null
  return { ...correction, ...chosen(before, after) }
}

/** Who joins the roster, as far as the form says. */
export function newMemberOf(draft: Draft): Omit<NewMember, 'memberId' | 'orgId'> {
  const { standing, category, joinedOn, registeredNationallyOn } = draft
  const said = Object.fromEntries(
    (['phone', 'address', ...texts] as const).flatMap((field) =>
      draft[field].trim() === '' ? [] : [[field, draft[field].trim()]],
    ),
  )
  return {
    ...{ name: draft.name.trim(), ...said },
    ...(standing && { standing }),
    ...(category && { category }),
    ...(joinedOn && { joinedOn }),
    ...(registeredNationallyOn && { registeredNationallyOn }),
  }
}

const chosen = (before: Draft, after: Draft): Partial<Correction> =>
  Object.fromEntries(
    choices.flatMap((field) => (after[field] === before[field] ? [] : [[field, after[field] ?? null]])),
  )

/** Is there anything to send? */
export const isChanged = (correction: Correction): boolean => Object.keys(correction).length > 1
