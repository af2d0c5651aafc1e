import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { KeptContact } from '@shared/contact/schema'
import type { OrgId, StationId } from '@shared/ids'
import type { Day } from '@shared/time'
import { table } from '../table'
import { ContactEntity } from './contact.entity'
import { keptOf } from './contact.store'

/** First and last day of what is asked for. */
export interface Days {
  from: Day
  until: Day
}

/** All that was written down for a branch's members in some days, or by a station, the oldest first. */
export async function listContactsIn(of: OrgId | StationId, { from, until }: Days): Promise<KeptContact[]> {
  const index = of.startsWith('stn_') ? 'owner' : 'listing'
  const { Items } = await table
    .build(QueryCommand)
    .entities(ContactEntity)
    .query({ index, partition: `CTL#${of}`, range: { between: [`${from}#`, `${until}#~`] } })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(keptOf)
}

/** All that a branch wrote down in some days of those who were placed in it and belong elsewhere, the oldest first. */
export async function listContactsOfHost(orgId: OrgId, { from, until }: Days): Promise<KeptContact[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ContactEntity)
    .query({ index: 'owner', partition: `CTL#${orgId}`, range: { between: [`${from}#`, `${until}#~`] } })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(keptOf)
}

/** The newest of some branches' entries in some days, `limit` at most, of those before a place `day#id`. */
export async function listContactsBefore(
  lists: readonly OrgId[],
  { from, until }: Days,
  before: string | undefined,
  limit: number,
): Promise<KeptContact[]> {
  const last = before ?? `${until}#~`
  if (last < `${from}#`) return []
  const pages = await Promise.all(
    lists.map(async (of) => {
      const { Items } = await table
        .build(QueryCommand)
        .entities(ContactEntity)
        .query({ index: 'listing', partition: `CTL#${of}`, range: { between: [`${from}#`, last] } })
        // The one at the place itself comes along.
        .options({ limit: limit + 1, reverse: true })
        .send()
      return (Items ?? []).map(keptOf)
    }),
  )
  const placeOf = ({ entry }: KeptContact) => `${entry.on}#${entry.contactId}`
  return pages
    .flat()
    .filter((one) => placeOf(one) < last)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
    .slice(0, limit)
}

/** What an organisation or a station has yet to do after a contact, the most urgent first. */
export async function listFollowUps(of: OrgId | StationId, limit: number): Promise<KeptContact[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ContactEntity)
    .query({ index: 'waiting', partition: `CTL#${of}` })
    .options({ limit })
    .send()
  return (Items ?? []).map(keptOf)
}
