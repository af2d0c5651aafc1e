import { can } from '@shared/access/can'
import { maskAddress, maskName, maskPhone } from '@shared/access/mask'
import { isSameName } from '@shared/account/same-name'
import { atHour, dayOf, daySchema } from '@shared/time'
import type { Stands } from '@shared/wish/brought-in'
import { namesMoney } from '@shared/wish/sentence'
import { isSimilar } from '@shared/wish/similar'
import { isOver, type Wish } from '@shared/wish/wish'
import { type WishKind, wishKinds } from '@shared/wish/words'
import * as v from 'valibot'
import { type KnownPlace, placeSubject } from '../../../community/door'
import { phoneLookupKeys } from '../../../vault/phone-hash'
import type { Candidate, Change, Decision, Entry, Job, Match } from '../../kind'
import { type ErasedNames, sameName } from '../in-service/erased-names'
import { knownPlaceOf } from '../places/known-place-of'
import type { KnownPlaces } from '../places/known-places'
import type { WishColumn } from './columns'
import type { KnownWishes } from './known-wishes'
import { readStands } from './read-stands'

type Values = Entry<WishColumn>['values']

export interface WishMatch extends Match {
  at?: KnownPlace
  kind?: WishKind
  stands?: Stands
  known?: Wish
  /** It may be about somebody who was erased, whatever a person has said: contacts stay out. */
  isWithoutContacts?: boolean
}

export interface KnownForWishes {
  places: KnownPlaces
  wishes: KnownWishes
  erased: ErasedNames
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/** A row as it counts for somebody who may have asked to be erased. */
export const withoutContacts = ({ phone: _phone, address: _address, ...rest }: Values): Values => rest

/** The very card: the same asker, day and text. */
const isThis = ({ asked }: Wish, { name = '', since, text = '' }: Values): boolean =>
  isSameName(name, asked.name) && dayOf(asked.submittedAt) === since && plain(asked.text) === plain(text)

/** What a row knows more of a wish that is here already. How far it has come is known here alone, and of a complaint nothing is told. */
function changesOf(one: Wish, values: Values, keys: readonly string[], job: Job, mayRead: boolean): Change[] {
  if (isOver(one) || one.complaint) return []
  const { phoneKey, phone, address, times } = one.asked
  const from = (known: string | undefined) =>
    known === undefined || mayRead ? (known ?? '') : '已有，您这里不显示'
  const differs = (field: WishColumn, known: string | undefined, to: string | undefined): Change[] =>
    to === undefined ? [] : [{ column: job.headerOf(field), from: from(known), to }]
  const isNewPhone = values.phone !== undefined && !(phoneKey !== undefined && keys.includes(phoneKey))
  return [
    ...(isNewPhone ? differs('phone', phone?.masked, maskPhone(values.phone ?? '')) : []),
    ...(address === undefined && values.address !== undefined
      ? differs('address', undefined, maskAddress())
      : []),
    ...(times !== values.times ? differs('times', times, values.times) : []),
  ]
}

/**
 * Compares a row with the wishes of its community: the same card is known again, whatever has become of it; one that
 * is alike, or of the same asker about that time, waits for a person.
 */
export function matchWish(
  entry: Entry<WishColumn>,
  { places, wishes, erased }: KnownForWishes,
  job: Job,
  decision: Decision | undefined,
): WishMatch {
  const { row, values } = entry
  const { name, community, since, text, compound } = values
  const about = `${name ?? '姓名读不出'}（${compound ?? community ?? '社区读不出'}）${text?.slice(0, 20) ?? ''}`
  const nothing = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: WishColumn, why: string): WishMatch => ({
    ...{ ...nothing, verdict: 'wrong', problems: [job.problem(row, field, why)] },
  })
  if (name === undefined || community === undefined || text === undefined || since === undefined)
    return { ...nothing, verdict: 'wrong' }
  const kind = v.safeParse(v.picklist(wishKinds), values.kind)
  if (!kind.success) return { ...nothing, verdict: 'wrong' }
  const found = places.placeOf(community, compound)
  if ('why' in found) return wrong(compound === undefined ? 'community' : 'compound', found.why)
  const at = knownPlaceOf(found.place, places, job)
  const { person, as, tree } = job.importer
  const subject = at && placeSubject(at, tree)
  if (!at || !subject || !can(person, as, 'import.community', subject, tree))
    return wrong('compound', '不归您这里管，请由管的组织来导入')
  if (namesMoney(text)) return wrong('text', '写到了钱，请改成要一样什么东西，或要帮什么忙')
  const stands = readStands(
    entry,
    [name, ...(found.place.kind === 'compound' ? [found.place.name] : [])],
    job,
  )
  if ('problems' in stands) return { ...nothing, verdict: 'wrong', problems: stands.problems }

  const communityId = at.line.at(-1)?.placeId ?? at.place.placeId
  const isWithoutContacts = erased.mayBe(name) && (values.phone ?? values.address) !== undefined
  const counted = isWithoutContacts ? withoutContacts(values) : values
  const notes = [...stands.notes, ...(isWithoutContacts ? [sameName.leftOut] : [])]
  const noted = { ...nothing, ...(notes.length > 0 && { notes }), isWithoutContacts }
  const target = { at, kind: kind.output, stands: stands.stands }
  const keys = counted.phone === undefined ? [] : phoneLookupKeys(job.county.countyId, counted.phone)
  const mayRead = can(person, as, 'wish.listInbox', subject, tree)
  const submittedAt = atHour(v.parse(daySchema, since), 0)
  const asked = { kind: kind.output, text, residence: { communityId }, submittedAt }
  const drafts = (keys.length > 0 ? keys : [undefined]).map((phoneKey) => ({
    ...{ wishId: job.idOf('wish', row), asked: { ...asked, ...(phoneKey !== undefined && { phoneKey }) } },
  }))
  const here = wishes.of(communityId)
  const alike = here.filter(
    (one) =>
      !isOver(one) &&
      !one.complaint &&
      (drafts.some((draft) => isSimilar(draft, one)) ||
        (isSameName(name, one.asked.name) && one.asked.kind === kind.output)),
  )
  const chosen =
    here.find((one) => isThis(one, values)) ??
    (decision?.is === 'known' ? alike.find(({ wishId }) => wishId === decision.id) : undefined)
  if (chosen) {
    const changes = changesOf(chosen, counted, keys, job, mayRead)
    const verdict = changes.length > 0 ? 'changed' : 'same'
    return {
      ...nothing,
      ...target,
      verdict,
      changes,
      means: [chosen.wishId],
      known: chosen,
      isWithoutContacts,
    }
  }
  if (isWithoutContacts && decision?.is === 'known') return wrong('name', sameName.isThem)
  if ((alike.length > 0 || isWithoutContacts) && decision?.is !== 'new')
    return {
      ...{ ...noted, ...target, verdict: 'doubtful', means: alike.map(({ wishId }) => wishId) },
      candidates: [
        ...alike.map((one) => candidateOf(one, mayRead)),
        ...(isWithoutContacts
          ? [{ id: sameName.id, name, orgName: job.county.name, because: sameName.because }]
          : []),
      ],
    }
  return { ...noted, ...target, verdict: 'new' }
}

const candidateOf = ({ wishId, asked }: Wish, mayRead: boolean): Candidate => ({
  ...{ id: wishId, name: maskName(asked.name), orgName: asked.compoundName ?? asked.communityName },
  because: mayRead
    ? `${dayOf(asked.submittedAt)} 提出：${asked.text}`
    : `${dayOf(asked.submittedAt)} 提出，内容或本人相近`,
})
