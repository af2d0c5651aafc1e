import type { Body } from '@shared/endpoint'
import type { PlaceId, PostId, ShiftId } from '@shared/ids'
import type { offerPost } from '@shared/post/contract'
import { addDays, instant } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'

/** What is typed about a post. */
export interface OfferDraft {
  kind: string
  name: string
  note: string
  meetAt: string
  /** 'yes' without times. */
  standing: string
  day: string
  from: string
  to: string
  /** How many weeks running, as digits. */
  weeks: string
  slots: string
}

export const emptyOffer: OfferDraft = {
  ...{ kind: '', name: '', note: '', meetAt: '', standing: 'no' },
  ...{ day: '', from: '', to: '', weeks: '1', slots: '2' },
}

/** By the clock of Asia/Shanghai. */
const at = (day: string, time: string) => instant(Date.parse(`${day}T${time}:00.000+08:00`))

/** Everything that is needed has been typed. */
export const isWhole = ({ kind, standing, day, from, to, slots }: OfferDraft): boolean =>
  kind !== '' && /^[1-9]\d?$/.test(slots) && (standing === 'yes' || (day !== '' && from !== '' && to !== ''))

/** How many shifts it makes. */
export const shiftsOf = ({ standing, weeks }: OfferDraft): number => (standing === 'yes' ? 1 : Number(weeks))

/** As it is sent; undefined while something is missing. @param ids one for the post, and one for each shift. */
export function bodyOf(
  draft: OfferDraft,
  placeId: PlaceId,
  ids: { postId: PostId; shiftIds: readonly ShiftId[] },
): Body<typeof offerPost> | undefined {
  const first = chosenDay(draft.day)
  if (!isWhole(draft)) return undefined
  const [name, note, meetAt] = [draft.name.trim(), draft.note.trim(), draft.meetAt.trim()]
  const slots = Number(draft.slots)
  const shifts = ids.shiftIds.map((shiftId, week) => {
    if (draft.standing === 'yes' || !first) return { shiftId, slots }
    const day = addDays(first, 7 * week)
    return { shiftId, slots, startsAt: at(day, draft.from), endsAt: at(day, draft.to) }
  })
  return {
    ...{ postId: ids.postId, placeId, kind: draft.kind, shifts },
    ...(name && { name }),
    ...(note && { note }),
    ...(meetAt && { meetAt }),
  }
}
