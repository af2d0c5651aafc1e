import { Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { getPlace, type Place, savePlaceParts } from '../../../community/door'
import { eventPart } from '../../../events/event.entity'
import { asLine } from '../../../sheets/door'
import type { Part } from '../../../writes/part'
import { atMost } from '../../at-most'
import { defineKind, type Entry, type Job, type KindColumn, type Match, type Writing } from '../../kind'
import { communityColumn } from '../places/columns'
import { type KnownPlaces, plainPlace, readPlaces } from '../places/known-places'

export type CompoundColumn = 'name' | 'community' | 'org'

/** The compounds of communities: docs/rules.md#places. */
const columns: readonly KindColumn<CompoundColumn>[] = [
  {
    ...{ field: 'name', headers: ['小区名称', '小区', '名称'], required: true },
    ...{ parse: atMost(40, asLine), hint: '必填' },
  },
  communityColumn,
  {
    ...{ field: 'org', headers: ['负责党组织', '所属党组织', '小区党支部', '党组织'] },
    hint: '空着就由社区的党组织负责',
  },
]

interface CompoundMatch extends Match {
  community?: Place
  orgId?: OrgId | undefined
  known?: Place
}

function match({ row, values }: Entry<CompoundColumn>, places: KnownPlaces, job: Job): CompoundMatch {
  const about = `${values.name ?? '名称读不出'}（${values.community ?? '社区读不出'}）`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: CompoundColumn, why: string): CompoundMatch => ({
    ...{ ...plain, verdict: 'wrong', problems: [job.problem(row, field, why)] },
  })
  if (values.name === undefined || values.community === undefined) return { ...plain, verdict: 'wrong' }
  const found = places.community(values.community)
  if ('why' in found) return wrong('community', found.why)
  const org = values.org === undefined ? undefined : job.orgs(values.org)
  if (org && 'why' in org) return wrong('org', org.why)
  if (org?.org.closedOn) return wrong('org', '已经撤销，请核对')
  const orgId = org?.org.orgId
  const { place: community } = found
  const known = places.compound(community, values.name)
  if (!known) return { ...plain, verdict: 'new', community, orgId }
  const nameOf = (id: OrgId | undefined) => (id && job.tree.get(id)?.name) ?? ''
  const changes =
    orgId === undefined || known.orgId === orgId
      ? []
      : [{ column: job.headerOf('org'), from: nameOf(known.orgId), to: nameOf(orgId) }]
  const verdict = changes.length > 0 ? 'changed' : 'same'
  return { ...plain, verdict, changes, means: [known.placeId], community, orgId, known }
}

async function compoundParts(
  { row, values }: Entry<CompoundColumn>,
  { community, orgId, known }: CompoundMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  if (!community) throw new Error('a row without a community is never written')
  const [before, above] = await Promise.all([known && getPlace(known.placeId), getPlace(community.placeId)])
  if (!above || above.closedOn || before?.closedOn) throw new Refusal('PLACE_CLOSED')
  const { countyId } = job.county
  const after: Place = {
    ...(before ?? { countyId, kind: 'compound', name: values.name ?? '', parentId: above.placeId }),
    placeId: before?.placeId ?? job.idOf('place', row),
    version: (before?.version ?? 0) + 1,
    ...(orgId && { orgId }),
  }
  return [
    ...savePlaceParts(before, after),
    eventPart({
      ...{ eventId: writing.eventIdOf(row), type: before ? 'place.changed' : 'place.created', tell: [] },
      ...{ countyId, at: writing.now, aggregateId: after.placeId, ...(orgId && { orgId }) },
    }),
    writing.auditPart(after.placeId),
  ]
}

/** 小区: the compounds of the communities that stand already. */
export const compounds = defineKind<CompoundColumn, CompoundMatch>({
  ...{ kind: 'compounds', title: '小区', columns },
  open: async (job) => {
    const places = await readPlaces(job)
    return {
      keys: ({ values: { name, community = '' } }) => {
        const found = places.community(community)
        const where = 'place' in found ? found.place.placeId : community
        return name === undefined
          ? []
          : [{ key: `${where} ${plainPlace(name)}`, field: 'name', same: '社区和名称都相同' }]
      },
      match: (entry) => match(entry, places, job),
      absent: (meant) =>
        places.compounds
          .filter(({ placeId }) => !meant.has(placeId))
          .map(({ placeId, name }) => ({ id: placeId, about: name })),
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match: one }) => compoundParts(entry, one, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
