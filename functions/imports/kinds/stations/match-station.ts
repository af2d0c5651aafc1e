import type { OrgNode } from '@shared/org/tree'
import { currentOrg, takesIn } from '@shared/org/tree'
import { readPosition, sayPosition } from '@shared/station/position'
import { readHours } from '@shared/station/read-hours'
import { findRegion } from '../../../region/find-region'
import type { StoredStation } from '../../../station/door'
import type { Change, Entry, Job, Match } from '../../kind'
import type { StationColumn } from './columns'

type Row = Entry<StationColumn>

/** What of a station a sheet says. */
export type Said = Pick<
  StoredStation,
  | 'name'
  | 'orgId'
  | 'orgName'
  | 'place'
  | 'regionCode'
  | 'address'
  | 'phone'
  | 'hours'
  | 'openingHours'
  | 'position'
  | 'services'
>

/** What a row of stations comes to. */
export interface StationMatch extends Match {
  said?: Said
  known?: StoredStation
}

export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

const listed = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

function saidOf({ values }: Row, org: OrgNode, region: { code: string; place: string[] }): Said {
  const { name = '', address = '', phone, hours = '', services, position = '' } = values
  const [openingHours, at] = [readHours(hours), readPosition(position)]
  return {
    ...{ name, address, phone: phone ?? '', hours, services: listed(services ?? '') },
    ...(openingHours && { openingHours }),
    ...(at && { position: at }),
    ...{ orgId: org.orgId, orgName: org.name, place: region.place, regionCode: region.code },
  }
}

/** A cell that is empty says nothing, so it empties nothing; nor does the sentence that stands there already. */
function overKnown(said: Said, known: StoredStation | undefined): Said {
  if (!known) return said
  const isSameHours = said.hours === '' || said.hours === known.hours
  const { openingHours, ...plain } = said
  const hours = isSameHours ? known.openingHours : openingHours
  const position = said.position ?? known.position
  return {
    ...plain,
    phone: said.phone || known.phone,
    hours: said.hours || known.hours,
    services: said.services.length > 0 ? said.services : known.services,
    ...(hours && { openingHours: hours }),
    ...(position && { position }),
  }
}

function changesOf(said: Said, known: StoredStation, { headerOf }: Job): Change[] {
  const differs = (column: string, from: string, to: string): Change[] =>
    from === to ? [] : [{ column: headerOf(column), from, to }]
  return [
    ...(said.regionCode === known.regionCode
      ? []
      : differs('region', known.place.join(''), said.place.join(''))),
    ...differs('address', known.address, said.address),
    ...differs('phone', known.phone, said.phone),
    ...differs('hours', known.hours, said.hours),
    ...differs('position', sayPosition(known.position), sayPosition(said.position)),
    ...differs('services', known.services.join('、'), said.services.join('、')),
  ]
}

/** Compares a row with the county's stations: one of that name within the organisation is the same one. */
export function matchStation(entry: Row, stations: readonly StoredStation[], job: Job): StationMatch {
  const { row, values } = entry
  const about = `${values.name ?? '名称读不出'}（${values.org ?? '组织读不出'}）`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: StationColumn, why: string, means: string[] = []): StationMatch => ({
    ...{ ...plain, verdict: 'wrong', problems: [job.problem(row, field, why)], means },
  })
  if (values.name === undefined || values.org === undefined || values.region === undefined)
    return { ...plain, verdict: 'wrong' }
  const org = job.orgs(values.org)
  if ('why' in org) return wrong('org', org.why)
  if (values.position && !readPosition(values.position))
    return wrong('position', '不像坐标。请写成 109.5121,18.2528')
  const { orgId } = org.org
  const name = plainName(values.name)
  const known = stations.find(
    (one) => currentOrg(job.tree, one.orgId) === orgId && plainName(one.name) === name,
  )
  const means = known ? [known.stationId] : []
  const region = findRegion(values.region)
  if ('why' in region) return wrong('region', region.why, means)
  if (known?.closed) return wrong('name', '在系统里已经停用，请核对', means)
  if (!known && !takesIn(org.org, job.today)) return wrong('org', '已经或就要撤销、合并，不能再加驿站')
  const said = overKnown(saidOf(entry, org.org, region), known)
  if (!known) return { ...plain, verdict: 'new', said }
  const changes = changesOf(said, known, job)
  return { ...plain, verdict: changes.length > 0 ? 'changed' : 'same', changes, means, said, known }
}
