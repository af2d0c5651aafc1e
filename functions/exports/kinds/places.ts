import { responsibleFor } from '@shared/community/rules'
import type { PlaceId } from '@shared/ids'
import { listAnchorHouseholds, listInServiceMembers, type Place, townsOfCounty } from '../../community/door'
import { readPlaces } from '../../imports/door'
import { getMember } from '../../member/door'
import type { Drafts, Exporter } from '../draft'
import { orgNames } from '../names'
import { sightOfOrg } from './sight-of-org'

interface Spot {
  place: Place
  /** The place, and those above it. */
  line: Place[]
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
    { place, line: [place], community: called(place) },
    ...compounds
      .filter(({ parentId }) => parentId === place.placeId)
      .map((one) => ({ place: one, line: [one, place], community: called(place), compound: one.name })),
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

const numberOf = async (memberId: Parameters<typeof getMember>[0] | undefined) =>
  memberId && (await getMember(memberId))?.memberNo

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
      listed.map(async ({ name, memberId }) => ({
        values: { name, community, compound, memberNo: await numberOf(memberId) },
      })),
    )
  }
}

export const inService: Drafts = async function* (exporter) {
  for (const { place, line, community, compound } of await spotsOf(exporter)) {
    const listed = await everyOne(async (cursor?: string) => {
      const { members: all, ...page } = await listInServiceMembers(place.placeId, cursor)
      return { all, ...page }
    })
    const sight = sightOfOrg(responsibleFor(line, exporter.tree), exporter)
    yield await Promise.all(
      listed.map(async ({ inServiceId: id, name, phone, memberId, unit, speciality, posts, freeTimes }) => ({
        values: {
          ...{ name, community, compound, unit, speciality, posts: posts?.join('、'), freeTimes },
          memberNo: await numberOf(memberId),
        },
        contacts: phone
          ? [
              {
                ...{ field: 'phone', sealed: phone, sight, where: { id, field: 'phone' as const } },
                ...(memberId && { look: { memberId, field: 'mobile' as const } }),
              },
            ]
          : [],
      })),
    )
  }
}
