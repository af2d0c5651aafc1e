import type { County } from '@shared/county/county'
import type { CountyId, OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { takesIn } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { Host, TripIn } from '@shared/trip/trip'
import { readCountyWithTree } from '../../../org/door'
import { listStationsIn, realmOf, type StoredStation } from '../../../station/door'
import { orgFinder } from '../../find-org'

type Branch = Omit<TripIn<'hosted'>['placement'], 'at'>
type Why = { why: string }

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

/** The stations at the places that a sheet names, and the organisations behind them: they may be of any county. */
export interface KnownHosts {
  /** Reads what is there, once. */
  learn: (regionCodes: readonly string[]) => Promise<void>
  station: (regionCode: string, name: string) => { host: Host } | Why
  branch: (host: Host, name: string, today: Day) => { branch: Branch } | Why
}

export function knownHosts(county: County): KnownHosts {
  const byRegion = new Map<string, StoredStation[]>()
  const trees = new Map<CountyId, OrgTree>()
  return {
    learn: async (regionCodes) => {
      for (const code of new Set(regionCodes)) {
        if (byRegion.has(code)) continue
        const stations = await listStationsIn(code, realmOf(county))
        byRegion.set(code, stations)
        for (const { countyId } of stations)
          if (!trees.has(countyId)) trees.set(countyId, (await readCountyWithTree(countyId)).tree)
      }
    },
    station: (regionCode, name) => {
      const [said = '', org] = plain(name).split('/').reverse()
      const named = (byRegion.get(regionCode) ?? []).filter(
        (one) => plain(one.name) === said && (org === undefined || plain(one.orgName) === org),
      )
      const open = named.filter(({ closed }) => !closed)
      const own = open.filter(({ countyId }) => countyId === county.countyId)
      const [one, another] = own.length > 0 ? own : open
      if (!one && named.length > 0) return { why: '已经停用，请改成别的驿站，或者状态写“由支部联系”' }
      if (!one) return { why: '在去向那个区县没有找到。不在系统里的，状态请写“由支部联系”' }
      if (another) return { why: '那个区县有不止一个驿站叫这个名字，请写成“组织/驿站”' }
      const { countyId, stationId, orgId, name: stationName } = one
      return { host: { countyId, stationId, orgId, stationName } }
    },
    branch: ({ countyId, orgId }, name, today) => {
      const tree: OrgTree = trees.get(countyId) ?? new Map()
      const found = orgFinder(tree, orgId)(name)
      if ('why' in found) return { why: '在这个驿站的组织下面没有找到，请核对' }
      if (!takesIn(found.org, today)) return { why: '已经或就要撤销、合并，请核对' }
      const { orgId: branchId, name: orgName, phone: orgPhone } = found.org
      return { branch: { orgId: branchId satisfies OrgId, orgName, ...(orgPhone && { orgPhone }) } }
    },
  }
}
