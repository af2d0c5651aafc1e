import * as v from 'valibot'
import type { TripView } from '@shared/trip/schema'

const text = v.optional(v.string())

/** What may be told of a trip and need not, as it stands in the form. */
export const moreDraftSchema = v.object({
  ...{ unitName: text, unitType: text, industry: text, fixedPlace: text, activityCardNo: text },
  ...{ emergencyName: text, emergencyRelation: text, emergencyPhone: text },
  /** Whom to call is taken away. */
  noEmergency: v.optional(v.boolean()),
})
export type MoreDraft = v.InferOutput<typeof moreDraftSchema>

/** What was told before, to be changed. Whom to call isn't read back: it stays unless another is given, or it is taken away. */
export function moreDraftOf({ more }: Pick<TripView, 'more'>): MoreDraft {
  const { emergency: _unseen, fixedPlace, ...rest } = more ?? {}
  return { ...rest, ...(fixedPlace !== undefined && { fixedPlace: fixedPlace ? 'yes' : 'no' }) }
}

/** In another place, only what doesn't hang on the place. */
export const moreElsewhere = ({ more }: Pick<TripView, 'more'>): MoreDraft =>
  more?.activityCardNo === undefined ? {} : { activityCardNo: more.activityCardNo }

const filled = (one: string | undefined): string | undefined =>
  one === undefined || one.trim() === '' ? undefined : one.trim()

/** As it is sent; nothing while nothing of it was ever filled in. The schema says what is wrong with it. */
export function moreOf(draft: MoreDraft): { more?: Record<string, unknown> } {
  if (Object.keys(draft).length === 0) return {}
  const { emergencyName, emergencyRelation, emergencyPhone, noEmergency, fixedPlace, ...texts } = draft
  const [name, relation, phone] = [emergencyName, emergencyRelation, emergencyPhone].map(filled)
  const said = Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const one = filled(value)
    return one === undefined ? [] : [[key, one]]
  })
  return {
    more: {
      ...Object.fromEntries(said),
      ...(filled(fixedPlace) && { fixedPlace: fixedPlace === 'yes' }),
      ...((name ?? relation ?? phone) && {
        emergency: { name: name ?? '', phone: phone ?? '', ...(relation && { relation }) },
      }),
      ...(noEmergency && { emergency: null }),
    },
  }
}
