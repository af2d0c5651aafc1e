import { abroadSentence, isAbroad } from '@shared/trip/abroad'
import { type FilingInput, filingSchema, type TripCard, type TripView } from '@shared/trip/schema'
import { checkDates } from '@shared/trip/rules'
import { Refusal } from '@shared/errors'
import { idOf } from '@shared/ids'
import type { Day } from '@shared/time'
import * as v from 'valibot'
import type { Filer } from './filer'
import { moreDraftOf, moreDraftSchema, moreElsewhere, moreOf } from './more-draft'

/** What stands in the form so far; empty strings are not filled in yet. Kept on the phone until it is sent. */
export const draftSchema = v.object({
  /** Made once, at the first try to send, so that the same filing never becomes two trips. */
  tripId: v.optional(idOf('trip')),
  regionCode: v.string(),
  place: v.array(v.string()),
  address: v.string(),
  reason: v.string(),
  leaveOn: v.string(),
  /** Empty: not fixed yet. */
  returnOn: v.string(),
  /** Empty: the number that is registered is kept. */
  phone: v.string(),
  /** The person wants another number than the registered one, or there is none. */
  otherPhone: v.boolean(),
  /** Who leaves with them: as whom their trips are filed. */
  together: v.array(v.string()),
  /** What may be told, and need not. */
  more: moreDraftSchema,
})
export type Draft = v.InferOutput<typeof draftSchema>

/** The things to fill in, in the order of the page; the last is folded. The burden budget counts them: seven at most. */
export const fields = ['destination', 'address', 'reason', 'leaveOn', 'returnOn', 'phone', 'more'] as const
export type Field = (typeof fields)[number]
export type FieldErrors = Partial<Record<Field, string>>

/** What a field holds, as one text. */
export const valueOf = (draft: Draft, field: Field): string =>
  field === 'destination' ? draft.regionCode : field === 'more' ? JSON.stringify(draft.more) : draft[field]

const empty: Draft = {
  regionCode: '',
  place: [],
  address: '',
  reason: '',
  leaveOn: '',
  returnOn: '',
  phone: '',
  otherPhone: false,
  together: [],
  more: {},
}

/** A new filing: the phone number is known, and the last trip says where to and what for. */
export const newDraft = ({ reasons, hasNumber }: Filer, last: TripCard | undefined): Draft => ({
  ...empty,
  otherPhone: !hasNumber,
  ...(last && {
    regionCode: last.destination.regionCode,
    place: last.destination.place,
    reason: reasons.some(({ code }) => code === last.reason) ? last.reason : '',
  }),
})

/** A returned filing, to be completed: what was said the first time; contacts stay where they are, unseen. */
export const draftOf = (trip: TripView): Draft => ({
  ...empty,
  regionCode: trip.destination.regionCode,
  place: trip.destination.place,
  reason: trip.reason,
  leaveOn: trip.leaveOn,
  returnOn: trip.returnOn ?? '',
  more: moreDraftOf(trip),
})

/** Going on to another place: the rest stands as it was said; where to and since when is asked. */
export const draftOfMove = (trip: TripView): Draft => ({
  ...draftOf(trip),
  ...{ regionCode: '', place: [], leaveOn: '', more: moreElsewhere(trip) },
})

/** Is a number asked for? A draft of an older release has one without saying so. */
export const asksForPhone = ({ phone, otherPhone }: Draft): boolean => otherPhone || phone !== ''

const dates = v.pick(filingSchema, ['leaveOn', 'returnOn'])

/** The trip that is changed: the day of leaving as it was filed, which may be long ago. */
export type Changed = Pick<TripView, 'leaveOn'>

/** The filing, ready to send; or what is wrong, by field, as the server would say it. */
export function judge(
  draft: Draft,
  today: Day,
  changed?: Changed,
): { filing: FilingInput } | { wrong: FieldErrors } {
  const address = draft.address.trim()
  const said = {
    destination: { regionCode: draft.regionCode, ...(address && { address }) },
    reason: draft.reason,
    leaveOn: draft.leaveOn,
    ...(draft.returnOn && { returnOn: draft.returnOn }),
    ...(asksForPhone(draft) && { phone: draft.phone.trim() }),
    ...moreOf(draft.more),
  }
  const parsed = v.safeParse(filingSchema, said)
  const days = v.safeParse(dates, said)
  const impossible = {
    ...(days.success && impossibleDates(days.output, today, changed)),
    ...(isAbroad(draft.regionCode) && { destination: abroadSentence }),
  }
  if (parsed.success && Object.keys(impossible).length === 0) return { filing: parsed.output }
  const missing = parsed.success ? {} : byField(v.flatten<typeof filingSchema>(parsed.issues).nested ?? {})
  return { wrong: { ...missing, ...impossible } }
}

function impossibleDates(
  said: v.InferOutput<typeof dates>,
  today: Day,
  changed: Changed | undefined,
): FieldErrors {
  try {
    checkDates(said, today, changed?.leaveOn)
    return {}
  } catch (error) {
    if (error instanceof Refusal) return byField(error.fields ?? {})
    throw error
  }
}

/** Sentences by dotted path, of a schema or of the server, as sentences by field of this form. */
export function byField(sentences: Record<string, string | readonly string[] | undefined>): FieldErrors {
  const wrong: FieldErrors = {}
  for (const [path, said] of Object.entries(sentences)) {
    const sentence = typeof said === 'string' ? said : said?.[0]
    const field =
      path === 'destination.address' ? 'address' : fields.find((one) => path.split('.')[0] === one)
    if (field && sentence) wrong[field] ??= sentence
  }
  return wrong
}
