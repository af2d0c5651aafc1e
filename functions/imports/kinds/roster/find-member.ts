import type { MemberId, OrgId } from '@shared/ids'
import type { Decision, Entry } from '../../kind'
import type { RosterColumn } from './columns'
import { type KnownMember, type KnownRoster, nameKey } from './known'

type Values = Entry<RosterColumn>['values']

/** Whom a row means. */
export type Found =
  | { is: 'known'; one: KnownMember }
  /** Also: a person says so, though somebody of that name asked to be erased. */
  | { is: 'nobody'; mayBeErased?: boolean }
  | { is: 'doubtful'; candidates: readonly { one: KnownMember; because: string }[] }
  | { is: 'wrong'; field: RosterColumn; why: string }

const doubt = (ones: readonly KnownMember[], because: string): Found => ({
  is: 'doubtful',
  candidates: ones.map((one) => ({ one, because })),
})

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b

/** By the county's own number, which counts before everything else; undefined when it names nobody yet. */
function byNumber(
  { memberNo = '', name }: Values,
  orgId: OrgId,
  known: KnownRoster,
  usedElsewhere: ReadonlySet<string>,
): Found | undefined {
  const one = known.byNo.get(memberNo)
  if (one && one.orgId !== orgId)
    return {
      ...{ is: 'wrong', field: 'branch' },
      why: '这个党员编号在名册里属于另一个支部。换支部要先办组织关系，这里请核对',
    }
  if (one && one.name !== name) return doubt([one], '党员编号相同，姓名不同')
  if (one) return { is: 'known', one }
  if (usedElsewhere.has(memberNo))
    return { is: 'wrong', field: 'memberNo', why: '这个党员编号已经有别的组织在用，请核对' }
  return undefined
}

/** By branch, name and day of joining, all three alike. */
function byIdentity({ memberNo, joinedOn }: Values, sameName: readonly KnownMember[]): Found | undefined {
  const alike = sameName.filter((one) => joinedOn !== undefined && one.joinedOn === joinedOn)
  const [one, another] = alike.filter((each) => !differ(memberNo, each.memberNo))
  if (one && !another) return { is: 'known', one }
  if (alike.length === 0) return undefined
  return doubt(alike, another ? '支部、姓名、入党日期都相同' : '支部、姓名、入党日期都相同，党员编号不同')
}

/** What proposes somebody, and decides nothing. Of who was erased only the name is left, wherever they belong. */
function byLikeness(
  { memberNo, joinedOn }: Values,
  sameName: readonly KnownMember[],
  samePhone: readonly KnownMember[],
  erased: readonly KnownMember[],
): Found {
  const named = sameName.filter((one) => !differ(memberNo, one.memberNo) || !differ(joinedOn, one.joinedOn))
  const phoned = samePhone.filter((one) => !differ(memberNo, one.memberNo) && !named.includes(one))
  const candidates = [
    ...named.map((one) => ({ one, because: '同支部同名，入党日期对不上' })),
    ...phoned.map((one) => ({ one, because: '手机号相同' })),
    ...erased
      .filter((one) => !named.includes(one) && !phoned.includes(one) && !differ(joinedOn, one.joinedOn))
      .map((one) => ({ one, because: '同名，本人申请删过信息' })),
  ]
  return candidates.length > 0 ? { is: 'doubtful', candidates } : { is: 'nobody' }
}

/**
 * Finds whom a row means: by the county's own number, else by exact branch, name and day of joining. A phone or a
 * name alone only proposes (docs/rules.md#members).
 * @param phoneKey of the row's number.
 * @param decision what a person has said; it ends every doubt, and mends nothing that is wrong.
 */
export function findMember(
  values: Values,
  orgId: OrgId,
  phoneKey: string | undefined,
  known: KnownRoster,
  usedElsewhere: ReadonlySet<string>,
  decision: Decision | undefined,
): Found {
  const sameName = known.byName.get(nameKey(orgId, values.name ?? '')) ?? []
  const samePhone = (phoneKey !== undefined && known.byPhone.get(phoneKey)) || []
  const found =
    (values.memberNo !== undefined && byNumber(values, orgId, known, usedElsewhere)) ||
    byIdentity(values, sameName) ||
    byLikeness(values, sameName, samePhone, known.erasedByName.get(values.name ?? '') ?? [])
  if (found.is !== 'doubtful' || !decision) return found
  if (decision.is === 'new')
    return {
      is: 'nobody',
      mayBeErased: found.candidates.some(({ one }) => one.contactsErasedAt !== undefined),
    }
  const [only] = found.candidates
  const chosen = found.candidates.find(({ one }) => one.memberId === (decision.id ?? only?.one.memberId))
  return chosen ? { is: 'known', one: chosen.one } : found
}

/** Everybody whom a finding may be about. */
export const meantBy = (found: Found): MemberId[] => {
  if (found.is === 'known') return [found.one.memberId]
  return found.is === 'doubtful' ? found.candidates.map(({ one }) => one.memberId) : []
}
