import { maskPhone } from '@shared/access/mask'
import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import type { MemberId } from '@shared/ids'
import type { Place } from '../../../community/door'
import { phoneLookupKey } from '../../../vault/phone-hash'
import type { Change, Decision, Entry, Job, Match } from '../../kind'
import { type KnownNumbers, noLink } from '../places/host-member'
import type { KnownPlaces } from '../places/known-places'
import type { InServiceColumn } from './columns'
import { type ErasedNames, sameName } from './erased-names'

export interface InServiceMatch extends Match {
  place?: Place
  memberId?: MemberId | undefined
  known?: InServiceMember
  /** It may be about somebody who was erased, whatever a person has said: contacts stay out. */
  isWithoutContacts?: boolean
}

export interface KnownInService {
  places: KnownPlaces
  members: readonly InServiceMember[]
  numbers: KnownNumbers
  erased: ErasedNames
}

type Values = Entry<InServiceColumn>['values']

/** A row as it counts for somebody who may have asked to be erased. */
export const withoutContacts = ({ phone: _phone, unit: _unit, ...rest }: Values): Values => rest

export const postsOf = (text: string): string[] =>
  text
    .split(/[、,，;；]/)
    .map((one) => one.trim())
    .filter(Boolean)

function changesOf(
  values: Values,
  one: InServiceMember,
  memberId: MemberId | undefined,
  phoneKey: string | undefined,
  { headerOf }: Job,
): Change[] {
  const differs = (field: InServiceColumn, from: string | undefined, to: string | undefined): Change[] =>
    to === undefined || from === to ? [] : [{ column: headerOf(field), from: from ?? '', to }]
  const isNewPhone = phoneKey !== undefined && phoneKey !== one.phoneKey
  return [
    ...(isNewPhone ? differs('phone', one.phone?.masked ?? '', maskPhone(values.phone ?? '')) : []),
    ...differs('unit', one.unit, values.unit),
    ...differs('speciality', one.speciality, values.speciality),
    ...differs('posts', one.posts?.join('、'), values.posts && postsOf(values.posts).join('、')),
    ...differs('freeTimes', one.freeTimes, values.freeTimes),
    ...(memberId === undefined || memberId === one.memberId
      ? []
      : differs('memberNo', one.memberId ? '另一位' : '', values.memberNo)),
  ]
}

/** Compares a row with who has reported to that place: by name and number, by name and unit; a name alone only proposes. */
export function matchInService(
  entry: Entry<InServiceColumn>,
  { places, members, numbers, erased }: KnownInService,
  job: Job,
  decision: Decision | undefined,
): InServiceMatch {
  const { row, values } = entry
  const about = `${values.name ?? '姓名读不出'}（${values.compound ?? values.community ?? '社区读不出'}）`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: InServiceColumn, why: string): InServiceMatch => ({
    ...{ ...plain, verdict: 'wrong', problems: [job.problem(row, field, why)] },
  })
  if (values.name === undefined || values.community === undefined) return { ...plain, verdict: 'wrong' }
  const found = places.placeOf(values.community, values.compound)
  if ('why' in found) return wrong('community', found.why)
  const named = { countyId: job.county.countyId, name: values.name }
  const memberId = numbers.memberOf(values.memberNo, (member) => namesInService(named, member))
  if (values.memberNo !== undefined && !memberId) return wrong('memberNo', noLink)
  const { place } = found
  const phoneKey = values.phone === undefined ? undefined : phoneLookupKey(job.county.countyId, values.phone)
  const alike = members.filter((one) => one.placeId === place.placeId && one.name === values.name)
  const isWithoutContacts =
    memberId === undefined && erased.mayBe(values.name) && (values.phone ?? values.unit) !== undefined
  const counted = isWithoutContacts ? withoutContacts(values) : values
  const isSure = (one: InServiceMember) =>
    (phoneKey !== undefined && one.phoneKey === phoneKey) ||
    (one.unit === values.unit && (phoneKey === undefined || one.phoneKey === undefined)) ||
    (memberId !== undefined && one.memberId === memberId) ||
    // As such a row was left, when it came in before.
    (isWithoutContacts && one.unit === undefined && one.phoneKey === undefined)
  const sure = alike.filter(isSure)
  const careful = isWithoutContacts ? { isWithoutContacts, notes: [sameName.leftOut] } : {}
  const chosen =
    sure.length === 1
      ? sure[0]
      : decision?.is === 'known'
        ? alike.find((one) => decision.id === undefined || one.inServiceId === decision.id)
        : undefined
  if (chosen) {
    const countedKey = isWithoutContacts ? undefined : phoneKey
    const changes = changesOf(counted, chosen, memberId, countedKey, job)
    const verdict = changes.length > 0 ? 'changed' : 'same'
    const means = [chosen.inServiceId]
    return { ...plain, ...careful, verdict, changes, means, place, memberId, known: chosen }
  }
  if (isWithoutContacts && decision?.is === 'known') return wrong('name', sameName.isThem)
  if ((alike.length > 0 || isWithoutContacts) && decision?.is !== 'new')
    return {
      ...{ ...plain, verdict: 'doubtful', means: alike.map(({ inServiceId }) => inServiceId) },
      candidates: [
        ...alike.map((one) => ({
          ...{ id: one.inServiceId, name: one.name, orgName: place.name, because: '同一个地方有同名的人' },
        })),
        ...(isWithoutContacts
          ? [
              {
                ...{ id: sameName.id, name: values.name, orgName: job.county.name },
                because: sameName.because,
              },
            ]
          : []),
      ],
    }
  return { ...plain, ...careful, verdict: 'new', place, memberId }
}
