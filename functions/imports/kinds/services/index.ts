import { Refusal } from '@shared/errors'
import { atHour, daySchema } from '@shared/time'
import * as v from 'valibot'
import { type KnownPlace, knownPlace } from '../../../community/door'
import { getMember } from '../../../member/door'
import { bringInServiceParts, getSignUp } from '../../../post/door'
import type { Part } from '../../../writes/part'
import { defineKind, type Entry, type Job, type Writing } from '../../kind'
import { mayBeLinked } from '../places/host-member'
import { knownPlaceOf } from '../places/known-place-of'
import { readPlaces } from '../places/known-places'
import { type ServiceColumn, serviceColumns } from './columns'
import { knownService } from './known-service'
import { matchService, type ServiceMatch } from './match-service'

/** @throws Refusal CHANGED_MEANWHILE when the member or the entry is otherwise by now. */
async function serviceParts(
  { row, values }: Entry<ServiceColumn>,
  { at: seen, memberId, class: postClass, minutes, known }: ServiceMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  const at: KnownPlace | undefined = seen && (await knownPlace(seen.place.placeId, job.tree))
  if (!memberId || !postClass || minutes === undefined)
    throw new Error('a row without a member is never written')
  // As they are this moment: they may have asked to be erased since the sheet was looked at.
  const member = await getMember(memberId)
  if (!at || !member || !mayBeLinked(member)) throw new Refusal('CHANGED_MEANWHILE')
  const on = v.parse(daySchema, values.on)
  const shiftId = known?.shiftId ?? job.idOf('shift', row)
  const before = known && (await getSignUp(known.shiftId, memberId))
  if (known && before?.version !== known.version) throw new Refusal('CHANGED_MEANWHILE')
  const { placeId, name: place } = at.place
  const after = {
    ...{ shiftId, memberId, version: (before?.version ?? 0) + 1, state: 'came' as const, at: atHour(on, 0) },
    about: { name: values.post ?? '', class: postClass, place, orgName: at.responsible.name },
    ...{ placeId, served: [{ on, minutes }], broughtIn: { confirmedBy: values.confirmedBy ?? '' } },
  }
  const { orgId } = at.responsible
  const by = { countyId: job.county.countyId, orgId, eventId: writing.eventIdOf(row), now: writing.now }
  return [...bringInServiceParts(before, after, by), writing.auditPart(memberId)]
}

/** 服务记录: what members did and was confirmed before; it counts among their hours. */
export const services = defineKind<ServiceColumn, ServiceMatch>({
  ...{ kind: 'services', title: '服务记录', columns: serviceColumns },
  open: async (job) => {
    const places = await readPlaces(job)
    const service = knownService(job)
    const placeOf = ({ community, compound }: Entry<ServiceColumn>['values']) => {
      const found = community === undefined ? undefined : places.placeOf(community, compound)
      return found && 'place' in found ? knownPlaceOf(found.place, places, job) : undefined
    }
    return {
      prepare: (entries) =>
        service.learn(
          entries.flatMap((entry) => {
            const at = placeOf(entry.values)
            return at ? [{ entry, at }] : []
          }),
        ),
      keys: ({ values }) => {
        const { name = '', memberNo = '', on = '', post = '' } = values
        const place = placeOf(values)?.place.placeId ?? ''
        const key = [name, memberNo, place, on, post].join(' ')
        return [{ key, field: 'post', same: '是同一天同一个岗位' }]
      },
      match: (entry, decision) => matchService(entry, { places, service }, job, decision),
      // A list of service is never whole: nothing is missing from it.
      absent: () => [],
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => serviceParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
