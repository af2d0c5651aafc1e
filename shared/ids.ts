import * as v from 'valibot'

/** What each kind of thing's id begins with. */
export const idPrefix = {
  account: 'acc',
  binding: 'bnd',
  bindingRequest: 'brq',
  claim: 'clm',
  confirmation: 'cnf',
  contact: 'ctc',
  contactPlan: 'cpl',
  county: 'cty',
  deathReport: 'dtr',
  delegation: 'dlg',
  deskTicket: 'dtk',
  erasure: 'ers',
  event: 'evt',
  export: 'exp',
  grant: 'grt',
  household: 'hhd',
  import: 'imp',
  inflow: 'ifl',
  inService: 'isv',
  member: 'mem',
  notice: 'ntc',
  org: 'org',
  place: 'plc',
  post: 'pst',
  screen: 'scr',
  session: 'ses',
  shift: 'shf',
  station: 'stn',
  sweep: 'swp',
  template: 'tpl',
  trip: 'trp',
  wish: 'wsh',
} as const

export type IdKind = keyof typeof idPrefix
declare const brand: unique symbol
/** A string that names one thing of kind K; two kinds never mix, for the compiler and for the reader. */
export type Id<K extends IdKind> = string & { readonly [brand]: K }

export type AccountId = Id<'account'>
export type BindingId = Id<'binding'>
export type BindingRequestId = Id<'bindingRequest'>
export type ClaimId = Id<'claim'>
export type ConfirmationId = Id<'confirmation'>
export type ContactId = Id<'contact'>
export type ContactPlanId = Id<'contactPlan'>
export type CountyId = Id<'county'>
export type DeathReportId = Id<'deathReport'>
export type DelegationId = Id<'delegation'>
export type DeskTicketId = Id<'deskTicket'>
export type ErasureId = Id<'erasure'>
export type EventId = Id<'event'>
export type ExportId = Id<'export'>
export type GrantId = Id<'grant'>
export type HouseholdId = Id<'household'>
export type InflowId = Id<'inflow'>
export type InServiceId = Id<'inService'>
export type ImportId = Id<'import'>
export type MemberId = Id<'member'>
export type NoticeId = Id<'notice'>
export type OrgId = Id<'org'>
export type PlaceId = Id<'place'>
export type PostId = Id<'post'>
export type ScreenId = Id<'screen'>
export type ShiftId = Id<'shift'>
export type StationId = Id<'station'>
export type SweepId = Id<'sweep'>
export type TemplateId = Id<'template'>
export type TripId = Id<'trip'>
export type WishId = Id<'wish'>

const body = /^[0-9a-hjkmnp-tv-z]{20}$/

/** Is this text an id of that kind? */
export const isId = <K extends IdKind>(kind: K, text: string): text is Id<K> =>
  text.startsWith(`${idPrefix[kind]}_`) && body.test(text.slice(4))

/** The schema of an id of one kind. Its JSON Schema is a pattern. */
export const idOf = <K extends IdKind>(kind: K) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^${idPrefix[kind]}_[0-9a-hjkmnp-tv-z]{20}$`), '编号不对'),
    // The pattern above has just proved it.
    v.custom<Id<K>>(() => true),
  )

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Makes an id of one kind: 100 random bits in Crockford's base 32, so it can't be guessed.
 * @param bytes 20 random bytes (only 5 bits of each are used).
 */
export function makeId<K extends IdKind>(kind: K, bytes: ArrayLike<number>): Id<K> {
  if (bytes.length < 20) throw new RangeError('an id needs 20 random bytes')
  let text = `${idPrefix[kind]}_`
  for (let i = 0; i < 20; i++) text += alphabet.charAt((bytes[i] ?? 0) & 31)
  if (!isId(kind, text)) throw new Error(`not an id of ${kind}`)
  return text
}
