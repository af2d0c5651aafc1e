import type { Sight } from '@shared/access/visibility'
import { namesInService } from '@shared/community/named'
import type { MemberId, PlaceId } from '@shared/ids'
import { listAnchorHouseholds, listInServiceMembers, type Place, townsOfCounty } from '../../community/door'
import { readPlaces } from '../../imports/door'
import { getMember, type Member } from '../../member/door'
import type { Drafts, Exporter } from '../draft'
import { orgNames } from '../names'
import { standingTo } from './roster'

interface Spot {
  place: Place
  community: string
  compound?: string
}

/** Communities and compounds, each with what a sheet calls it. */
async function spotsOf(exporter: Exporter): Promise<Spot[]> {
  const { county, tree, orgId } = exporter
  const { communities, compounds } = await readPlaces({ county, tree, orgId })
  const towns = new Map(townsOfCounty(county, tree).map(({ code, name }) => [code, name]))
  const called = (place: Place) => {
    const isAlone = communities.filter(({ name }) => name === place.name).length === 1
    return isAlone ? place.name : `${towns.get(place.townCode ?? '') ?? ''}/${place.name}`
  }
  return communities.flatMap((place): Spot[] => [
    { place, community: called(place) },
    ...compounds
      .filter(({ parentId }) => parentId === place.placeId)
      .map((one) => ({ place: one, community: called(place), compound: one.name })),
  ])
}

/** All pages of a list. */
async function everyOne<T>(read: (cursor?: string) => Promise<{ all: T[]; cursor?: string }>): Promise<T[]> {
  const everything: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    everything.push(...page.all)
    cursor = page.cursor
  } while (cursor !== undefined)
  return everything
}

/** What of the roster goes into a row that a community keeps, for whom the row itself names. */
interface OfRoster {
  /** For whoever may read the roster's line. */
  memberNo?: string | undefined
  /** How much of a number is shown: on the roster's terms, and to whoever stands nowhere there as in the place's list. */
  mobile: Sight
  look?: { memberId: MemberId; field: 'mobile' }
}

function ofRoster(member: Member | undefined, exporter: Exporter): OfRoster {
  if (!member) return { mobile: 'masked' }
  const { memberId, memberNo } = member
  const { viewer, sight } = standingTo(member, exporter)
  return {
    ...(sight('roster') === 'whole' && { memberNo }),
    mobile: viewer === 'nobody' ? 'masked' : sight('mobile'),
    look: { memberId, field: 'mobile' },
  }
}

async function linkedTo<Row extends { memberId?: MemberId | undefined }>(
  row: Row,
  isNamed: (row: Row, member: Member) => boolean,
): Promise<Member | undefined> {
  const member = row.memberId && (await getMember(row.memberId))
  return member && isNamed(row, member) ? member : undefined
}

export const compounds: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  const spots = await spotsOf(exporter)
  yield spots
    .filter(({ compound }) => compound !== undefined)
    .map(({ place, community }) => ({
      values: { name: place.name, community, org: place.orgId && nameOf(place.orgId) },
    }))
}

export const households: Drafts = async function* (exporter) {
  for (const { place, community, compound } of await spotsOf(exporter)) {
    const listed = await everyOne(async (cursor?: string) => {
      const { households: all, ...page } = await listAnchorHouseholds(place.placeId satisfies PlaceId, cursor)
      return { all, ...page }
    })
    yield await Promise.all(
      listed.map(async (row) => {
        const member = await linkedTo(row, (_, { countyId }) => countyId === row.countyId)
        const { memberNo } = ofRoster(member, exporter)
        return { values: { name: row.name, community, compound, memberNo } }
      }),
    )
  }
}

/** Those who have reported: of a number that a community was told, the county's files show a part, but to who may reveal it. */
export const inService: Drafts = async function* (exporter) {
  for (const { place, community, compound } of await spotsOf(exporter)) {
    const listed = await everyOne(async (cursor?: string) => {
      const { members: all, ...page } = await listInServiceMembers(place.placeId, cursor)
      return { all, ...page }
    })
    yield await Promise.all(
      listed.map(async (row) => {
        const { inServiceId: id, name, phone, unit, speciality, posts, freeTimes } = row
        const { memberNo, mobile, look } = ofRoster(await linkedTo(row, namesInService), exporter)
        const where = { id, field: 'phone' as const }
        return {
          values: {
            ...{ name, community, compound, unit, speciality, posts: posts?.join('、'), freeTimes, memberNo },
          },
          contacts: phone
            ? [{ field: 'phone', sealed: phone, sight: mobile, where, ...(look && { look }) }]
            : [],
        }
      }),
    )
  }
}
