import type { OrgNode } from '@shared/org/tree'
import { branch, committee, mobileBranch, orgNodes, type OrgSpec } from './org-spec'
import { placeNames } from './names'
import type { CountyPlan } from './plan'
import type { Source } from './source'
import { type StationSpec, stationsOf } from './station-spec'
import { homeRegion } from './stations'

/** A town or a street, and how its Party committee is called. */
const homeTowns = [
  ...['霜桥镇党委', '鹤汀镇党委', '望松镇党委', '白桦坪镇党委', '听松镇党委', '榆钱镇党委', '雁来镇党委'],
  ...['红枫岗镇党委', '长榆镇党委', '杏林岗镇党委', '暖泉湾镇党委'],
  ...['朝雁街道党工委', '云水街道党工委', '霞光街道党工委'],
]
const southTowns = ['澜心街道党工委', '贝声街道党工委', '帆影街道党工委']
const southNames = ['珊岸', '螺湾', '帆港', '月汐', '榕荫', '蕉园', '鸥洲', '沙堤', '潮音']
const southRegions = ['460202', '460203', '460204']

const retiredBranches = ['二', '三', '四', '五'].map((n, i) =>
  mobileBranch(`retired-south-${i}`, `驻澜屿离退休干部第${n}流动党支部`, 900 + i),
)
const graduateCities = ['上海', '广州', '深圳', '沈阳', '哈尔滨']
const graduateBranches = graduateCities.map((city, i) =>
  mobileBranch(`graduates-${i}`, `高校毕业生（${city}）流动党支部`, 910 + i),
)

interface Growth {
  key: string
  parent: string
  towns: readonly string[]
  communities: readonly string[]
  /** The last digits of the first number. */
  firstPhone: number
  regionOf: (community: number) => string
}

/** Home: with what the small demo has, 199 communities with a station each. */
export const growHome = (plan: CountyPlan, source: Source): void => {
  grow(plan, source, {
    ...{ key: 'home', parent: 'yunling', towns: homeTowns },
    communities: placeNames(199 - plan.stations.length),
    ...{ firstPhone: 100, regionOf: () => homeRegion },
  })
  addOrgs(
    plan,
    retiredBranches.flatMap((spec) => orgNodes(spec, source, 'retired')),
  )
  addOrgs(
    plan,
    graduateBranches.flatMap((spec) => orgNodes(spec, source, 'yunling-offices')),
  )
}

/** The south: twelve stations. */
export const growSouth = (plan: CountyPlan, source: Source): void => {
  grow(plan, source, {
    ...{ key: 'south', parent: 'lanyu', towns: southTowns, communities: southNames, firstPhone: 700 },
    regionOf: (i) => southRegions[i % southRegions.length] ?? '',
  })
}

const addOrgs = (plan: CountyPlan, nodes: readonly OrgNode[]) => void plan.orgs.push(...nodes)

/** Adds towns with communities, each with a station and three branches. */
function grow(plan: CountyPlan, source: Source, growth: Growth): void {
  const { key, parent, towns, communities, firstPhone } = growth
  const communityKey = (i: number) => `${key}-community-${i}`
  const townOf = (i: number) => i % towns.length
  const community = (name: string, i: number): OrgSpec =>
    committee(communityKey(i), `${name}社区党委`, firstPhone + i, [
      branch(`${communityKey(i)}-1`, `${name}社区第一党支部`, firstPhone + i),
      branch(`${communityKey(i)}-2`, `${name}社区第二党支部`, firstPhone + i),
      mobileBranch(`${communityKey(i)}-mobile`, `${name}社区流动党员党支部`, firstPhone + i),
    ])
  const specs = communities.map(community)
  towns.forEach((name, t) => {
    const below = specs.filter((_, i) => townOf(i) === t)
    addOrgs(
      plan,
      orgNodes(
        committee(`${key}-town-${t}`, name, firstPhone + communities.length + t, below),
        source,
        parent,
      ),
    )
  })
  const stations = communities.map((name, i): StationSpec => {
    const town = towns[townOf(i)]?.replace(/党工?委$/, '') ?? ''
    return {
      ...{ key: communityKey(i), org: communityKey(i), name: `${name}驿站`, regionCode: growth.regionOf(i) },
      ...{ address: `${town}${name}路 ${i + 1} 号${name}社区党群服务中心`, phone: firstPhone + i },
    }
  })
  plan.stations.push(...stationsOf(stations, plan.county, plan.orgs, source))
}
