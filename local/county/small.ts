import { type County, defaultLimits, defaultTripReasons } from '@shared/county/county'
import * as v from 'valibot'
import { type Day, daySchema } from '@shared/time'
import { type Actor, cast, type CountyKey } from './cast'
import { type OrgSpec, orgNodes } from './org-spec'
import { inflowStages } from './inflow-stages'
import { lanyu, practice, yunling } from './orgs'
import { openidOf } from './people'
import { phoneOf } from './phone'
import { neighboursOf } from './neighbours'
import { communityOf, homeIn, placesOf, townsOf } from './places'
import type { AccountPlan, CountyPlan, RosterEntry } from './plan'
import type { Source } from './source'
import { type StationSpec, stationsOf } from './station-spec'
import { lanyuStations, practiceStations, yunlingStations } from './stations'
import { tellStories } from './story'

const specs: Record<CountyKey, { name: string; orgs: OrgSpec; stations: StationSpec[] }> = {
  yunling: { name: '云岭县', orgs: yunling, stations: yunlingStations },
  lanyu: { name: '澜屿市', orgs: lanyu, stations: lanyuStations },
  practice: { name: '演练县', orgs: practice, stations: practiceStations },
}

/** What the roster says of them beside the name: invented, and the same each time. */
const rosterFacts = ({ role, memberOf: branch = '' }: Actor, phone: number) => ({
  memberNo: `YL${String(phone).padStart(6, '0')}`,
  standing: 'full' as const,
  category: role.includes('毕业生')
    ? ('graduate' as const)
    : branch.startsWith('retired')
      ? ('retired' as const)
      : ('other' as const),
  joinedOn: v.parse(daySchema, `${1971 + (phone % 40)}-07-${String(1 + (phone % 28)).padStart(2, '0')}`),
})

const memberOf = (actor: Actor, county: County, source: Source): RosterEntry[] => {
  const { key, name, memberOf: branch, phone } = actor
  if (branch === undefined || phone === undefined) return []
  return [
    {
      ...{ memberId: source.id('member', key), countyId: county.countyId },
      ...{ orgId: source.id('org', branch), name, phone: phoneOf(phone) },
      ...rosterFacts(actor, phone),
    },
  ]
}

const accountOf = (actor: Actor, county: County, source: Source): AccountPlan => {
  const { key, grant, lives } = actor
  const member = memberOf(actor, county, source)[0]
  return {
    accountId: source.id('account', key),
    openid: openidOf(key),
    ...(member && { member }),
    ...(lives && { resident: { countyId: county.countyId, ...homeIn(lives, source) } }),
    grants: grant
      ? [
          {
            ...{ grantId: source.id('grant', key), role: grant.role, countyId: county.countyId },
            orgId: source.id('org', grant.org),
            // Who is on no roster has said their name.
            ...(!member && { holderName: actor.name }),
            ...(grant.station !== undefined && { stationId: source.id('station', grant.station) }),
            ...(grant.community !== undefined && { placeId: communityOf(grant.community, source) }),
          },
        ]
      : [],
  }
}

function planOf(key: CountyKey, source: Source): CountyPlan {
  const { name, orgs: root, stations } = specs[key]
  const orgs = orgNodes(root, source)
  const county: County = {
    ...{ countyId: source.id('county', key), name, practice: key === 'practice' },
    ...{ rootOrgId: source.id('org', root.key), towns: townsOf(key) },
    ...{ tripReasons: defaultTripReasons, limits: defaultLimits },
  }
  // Who belongs to no county stands with the first.
  const actors = cast.filter((actor) => (actor.county ?? 'yunling') === key)
  return {
    ...{ county, orgs, stations: stationsOf(stations, county, orgs, source) },
    places: placesOf(key, county.countyId, source),
    ...neighboursOf(key, county.countyId, source),
    members: actors.flatMap((actor) => memberOf(actor, county, source)),
    accounts: actors.map((actor) => accountOf(actor, county, source)),
    trips: [],
    // By the sea, one in each state.
    fromElsewhere: key === 'lanyu' ? inflowStages.length : 0,
  }
}

/** The small demo: its counties by their keys. */
export type Demo = Record<CountyKey, CountyPlan>

/** The small demo as it stands on that day: three counties, a few dozen people, each with a story. */
export function smallDemo(source: Source, today: Day): Demo {
  const demo: Demo = {
    yunling: planOf('yunling', source),
    lanyu: planOf('lanyu', source),
    practice: planOf('practice', source),
  }
  for (const trip of tellStories(Object.values(demo), source, today))
    Object.values(demo)
      .find(({ county }) => county.countyId === trip.member.countyId)
      ?.trips.push(trip)
  return demo
}
