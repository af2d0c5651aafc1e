import type { County } from '@shared/county/county'
import type { Place } from '@shared/community/schema'
import type { CountyKey } from './cast'
import type { Source } from './source'

/** A community with its compounds, each with its buildings. The key is that of the organisation that answers for it. */
interface CommunitySpec {
  org: string
  name: string
  /** Which of the county's towns it lies in. */
  town: number
  compounds: Readonly<Record<string, readonly string[]>>
}

interface CountyPlaces {
  towns: readonly string[]
  communities: readonly CommunitySpec[]
}

/** Codes that no place has been given: the demo's counties are invented, so are their towns. */
const invented: Record<CountyKey, string> = { yunling: '990101', lanyu: '990201', practice: '990301' }

const places: Record<CountyKey, CountyPlaces> = {
  yunling: {
    towns: ['雁回镇', '迎晖街道'],
    communities: [
      {
        ...{ org: 'liuan', name: '柳岸社区', town: 0 },
        compounds: { 柳岸花园: ['1 号楼', '2 号楼', '3 号楼'], 水泥厂家属院: ['东楼', '西楼'] },
      },
      { ...{ org: 'songtao', name: '松涛社区', town: 0 }, compounds: { 松涛里: ['1 号楼', '2 号楼'] } },
      { ...{ org: 'beitan', name: '北滩社区', town: 1 }, compounds: { 北滩新村: ['1 号楼', '2 号楼'] } },
    ],
  },
  lanyu: {
    towns: ['银鸥街道'],
    communities: [
      {
        ...{ org: 'yefeng', name: '椰风社区', town: 0 },
        compounds: { 椰风苑: ['1 栋', '2 栋'], 海韵公寓: ['A 座'] },
      },
      { ...{ org: 'dongan', name: '东岸社区', town: 0 }, compounds: { 东岸小区: ['1 栋'] } },
      { ...{ org: 'bailu', name: '白鹭社区', town: 0 }, compounds: {} },
    ],
  },
  practice: {
    towns: ['演练镇'],
    communities: [
      { ...{ org: 'practice-community', name: '演练社区', town: 0 }, compounds: { 演练小区: ['1 号楼'] } },
    ],
  },
}

const codeOf = (key: CountyKey, town: number) => `${invented[key]}${String(town + 1).padStart(3, '0')}`

/** The towns that a county of the demo lists. */
export const townsOf = (key: CountyKey): NonNullable<County['towns']> =>
  places[key].towns.map((name, i) => ({ code: codeOf(key, i), name }))

/** The id of a place by its name, below a community by that and its own. */
export const placeIdsOf = (key: CountyKey, source: Source) => (name: string) =>
  source.id('place', `${key} ${name}`)

/** The community for which the organisation of that key answers. */
export function communityOf(org: string, source: Source) {
  for (const [key, { communities }] of Object.entries(places)) {
    const found = communities.find((one) => one.org === org)
    if (found) return source.id('place', `${key} ${found.name}`)
  }
  throw new Error(`no community of ${org}`)
}

/** A community and a compound of it, as somebody registers that they live there. */
export function homeIn({ community, compound }: { community: string; compound: string }, source: Source) {
  for (const [key, { communities }] of Object.entries(places)) {
    const found = communities.find((one) => one.org === community)
    if (!found) continue
    const idOf = (name: string) => source.id('place', `${key} ${name}`)
    return { communityId: idOf(found.name), compoundId: idOf(`${found.name} ${compound}`) }
  }
  throw new Error(`no community of ${community}`)
}

/** Its communities, compounds and buildings. */
export function placesOf(key: CountyKey, countyId: County['countyId'], source: Source): Place[] {
  const idOf = placeIdsOf(key, source)
  const common = { countyId, version: 1 }
  return places[key].communities.flatMap(({ org, name, town, compounds }): Place[] => [
    {
      ...{ ...common, placeId: idOf(name), kind: 'community', name },
      ...{ townCode: codeOf(key, town), orgId: source.id('org', org) },
    },
    ...Object.entries(compounds).flatMap(([compound, buildings]): Place[] => [
      {
        ...common,
        placeId: idOf(`${name} ${compound}`),
        kind: 'compound',
        name: compound,
        parentId: idOf(name),
      },
      ...buildings.map((building): Place => ({
        ...{ ...common, placeId: idOf(`${name} ${compound} ${building}`), kind: 'building', name: building },
        parentId: idOf(`${name} ${compound}`),
      })),
    ]),
  ])
}
