import type { OrgId } from '@shared/ids'
import { takesIn } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { StationHost, TripIn } from '@shared/trip/trip'
import { listStationsIn, realmOf, type StoredStation } from '../../../station/door'
import { orgFinder } from '../../find-org'
import type { Job } from '../../kind'

type Branch = Omit<TripIn<'hosted'>['placement'], 'at'>
type Why = { why: string }

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

/** The stations at the places that a sheet names, of any county; and the branches of one's own. */
export interface KnownHosts {
  /** Reads what is there, once. */
  learn: (regionCodes: readonly string[]) => Promise<void>
  station: (regionCode: string, name: string) => { host: StationHost } | Why
  /** Of the county whose sheet it is; another county's host says itself who has come. */
  isOwn: (host: StationHost) => boolean
  /** A branch of one's own county. */
  branch: (host: StationHost, name: string, today: Day) => { branch: Branch } | Why
}

export function knownHosts({ county, tree }: Pick<Job, 'county' | 'tree'>): KnownHosts {
  const byRegion = new Map<string, StoredStation[]>()
  return {
    learn: async (regionCodes) => {
      for (const code of new Set(regionCodes)) {
        if (byRegion.has(code)) continue
        byRegion.set(code, await listStationsIn(code, realmOf(county)))
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
      return { host: { kind: 'station', countyId, stationId, orgId, stationName } }
    },
    isOwn: ({ countyId }) => countyId === county.countyId,
    branch: ({ orgId }, name, today) => {
      const found = orgFinder(tree, orgId)(name)
      if ('why' in found) return { why: '在这个驿站的组织下面没有找到，请核对' }
      if (!takesIn(found.org, today)) return { why: '已经或就要撤销、合并，请核对' }
      const { orgId: branchId, name: orgName, phone: orgPhone } = found.org
      return { branch: { orgId: branchId satisfies OrgId, orgName, ...(orgPhone && { orgPhone }) } }
    },
  }
}
