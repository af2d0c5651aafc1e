import type { InServiceMember } from '@shared/community/schema'
import { Refusal } from '@shared/errors'
import { getInServiceMember, listInServiceMembers, saveInServiceMemberParts } from '../../../community/door'
import { getMember } from '../../../member/door'
import { sealPhone } from '../../../vault/contacts'
import { phoneLookupKey } from '../../../vault/phone-hash'
import type { Part } from '../../../writes/part'
import { defineKind, type Entry, type Job, type Writing } from '../../kind'
import { inBatches } from '../in-batches'
import { knownNumbers, mayBeLinked } from '../places/host-member'
import { type KnownPlaces, readPlaces } from '../places/known-places'
import { type InServiceColumn, inServiceColumns } from './columns'
import { erasedNames } from './erased-names'
import { type InServiceMatch, matchInService, postsOf, withoutContacts } from './match-in-service'

async function readMembers({ communities, compounds }: KnownPlaces): Promise<InServiceMember[]> {
  const lists = await inBatches([...communities, ...compounds], async ({ placeId }) => {
    const all: InServiceMember[] = []
    let cursor: string | undefined
    do {
      const page = await listInServiceMembers(placeId, cursor, 'all')
      all.push(...page.members)
      cursor = page.cursor
    } while (cursor !== undefined)
    return all
  })
  return lists.flat()
}

async function inServiceParts(
  { row, values }: Entry<InServiceColumn>,
  { place, memberId, known, isWithoutContacts = false }: InServiceMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  if (!place) throw new Error('a row without a place is never written')
  const before = known && (await getInServiceMember(known.inServiceId))
  const inServiceId = before?.inServiceId ?? job.idOf('inService', row)
  const { countyId } = job.county
  // As they are this moment: they may have asked to be erased since the sheet was looked at.
  const member = memberId && (await getMember(memberId))
  if (memberId && !(member && mayBeLinked(member))) throw new Refusal('CHANGED_MEANWHILE')
  const { phone, unit, speciality, posts, freeTimes } = isWithoutContacts ? withoutContacts(values) : values
  const phoneKey = phone === undefined ? undefined : phoneLookupKey(countyId, phone)
  const after: InServiceMember = {
    ...(before ?? { countyId, placeId: place.placeId, name: values.name ?? '' }),
    ...{ inServiceId, version: (before?.version ?? 0) + 1 },
    ...(memberId && { memberId }),
    ...(phone !== undefined &&
      phoneKey !== before?.phoneKey && { phone: await sealPhone(phone, inServiceId), phoneKey }),
    ...(unit !== undefined && { unit }),
    ...(speciality !== undefined && { speciality }),
    ...(posts !== undefined && { posts: postsOf(posts) }),
    ...(freeTimes !== undefined && { freeTimes }),
  }
  return [...saveInServiceMemberParts(before, after), writing.auditPart(inServiceId)]
}

/** 在职党员: who has reported to the community they live in. */
export const inService = defineKind<InServiceColumn, InServiceMatch>({
  ...{ kind: 'in_service', title: '在职党员', columns: inServiceColumns },
  open: async (job) => {
    const places = await readPlaces(job)
    const all = await readMembers(places)
    const members = all.filter(({ inServiceId }) => !job.isOwn('inService', inServiceId))
    const known = { places, members, numbers: knownNumbers(job), erased: erasedNames(job) }
    return {
      prepare: async (entries) => {
        await Promise.all([known.numbers.learn(entries), known.erased.learn(entries)])
      },
      keys: ({ values: { name, community = '', compound, phone, unit } }) => {
        const found = places.placeOf(community, compound)
        const where = 'place' in found ? found.place.placeId : `${community} ${compound ?? ''}`
        const who = phone === undefined ? (unit ?? '') : phoneLookupKey(job.county.countyId, phone)
        return name === undefined
          ? []
          : [{ key: `${where} ${name} ${who}`, field: 'name', same: '是同一个人' }]
      },
      match: (entry, decision) => matchInService(entry, known, job, decision),
      absent: (meant) =>
        known.members
          .filter(({ inServiceId }) => !meant.has(inServiceId))
          .map(({ inServiceId, name }) => ({ id: inServiceId, about: name })),
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => inServiceParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
