import { can } from '@shared/access/can'
import { namesHousehold } from '@shared/community/named'
import type { AnchorHousehold } from '@shared/community/schema'
import type { MemberId } from '@shared/ids'
import {
  getAnchorHousehold,
  listAnchorHouseholds,
  type Place,
  saveAnchorHouseholdParts,
} from '../../../community/door'
import { type Member, subjectOf } from '../../../member/door'
import { asCode, asLine } from '../../../sheets/door'
import type { Part } from '../../../writes/part'
import { atMost } from '../../at-most'
import { defineKind, type Entry, type Job, type KindColumn, type Match, type Writing } from '../../kind'
import { inBatches } from '../in-batches'
import { communityColumn, compoundColumn } from '../places/columns'
import { knownNumbers, type KnownNumbers, noLink } from '../places/host-member'
import { type KnownPlaces, plainPlace, readPlaces } from '../places/known-places'

export type HouseholdColumn = 'name' | 'community' | 'compound' | 'memberNo'

const columns: readonly KindColumn<HouseholdColumn>[] = [
  {
    ...{ field: 'name', headers: ['中心户名称', '党员中心户', '中心户', '名称'], required: true },
    ...{ parse: atMost(40, asLine), hint: '必填，例如 林秀兰家' },
  },
  communityColumn,
  compoundColumn,
  {
    ...{ field: 'memberNo', headers: ['党员编号', '户主党员编号', '户主编号', '编号'] },
    ...{ parse: atMost(32, asCode), hint: '户主的，没有就空着' },
  },
]

interface HouseholdMatch extends Match {
  place?: Place
  memberId?: MemberId | undefined
  known?: AnchorHousehold
}

interface Known {
  places: KnownPlaces
  households: readonly AnchorHousehold[]
  numbers: KnownNumbers
}

async function readHouseholds({ communities, compounds }: KnownPlaces): Promise<AnchorHousehold[]> {
  const lists = await inBatches([...communities, ...compounds], async ({ placeId }) => {
    const all: AnchorHousehold[] = []
    let cursor: string | undefined
    do {
      const page = await listAnchorHouseholds(placeId, cursor)
      all.push(...page.households)
      cursor = page.cursor
    } while (cursor !== undefined)
    return all
  })
  return lists.flat()
}

/** The home's name says whose it is, or whoever brings the sheet in may look them up on the roster. */
const isTheirs = (home: Parameters<typeof namesHousehold>[0], member: Member, { importer }: Job): boolean =>
  namesHousehold(home, member) ||
  can(importer.person, importer.as, 'member.read', subjectOf(member), importer.tree)

function match(
  { row: at, values }: Entry<HouseholdColumn>,
  { places, households, numbers }: Known,
  job: Job,
): HouseholdMatch {
  const about = `${values.name ?? '名称读不出'}（${values.compound ?? values.community ?? '社区读不出'}）`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: HouseholdColumn, why: string): HouseholdMatch => ({
    ...{ ...plain, verdict: 'wrong', problems: [job.problem(at, field, why)] },
  })
  if (values.name === undefined || values.community === undefined) return { ...plain, verdict: 'wrong' }
  const found = places.placeOf(values.community, values.compound)
  if ('why' in found) return wrong('community', found.why)
  const row = { countyId: job.county.countyId, name: values.name }
  const memberId = numbers.memberOf(values.memberNo, (member) => isTheirs(row, member, job))
  if (values.memberNo !== undefined && !memberId) return wrong('memberNo', noLink)
  const { place } = found
  const name = plainPlace(values.name)
  const known = households.find((one) => one.placeId === place.placeId && plainPlace(one.name) === name)
  if (!known) return { ...plain, verdict: 'new', place, memberId }
  const changes =
    memberId === undefined || known.memberId === memberId
      ? []
      : [
          {
            column: job.headerOf('memberNo'),
            from: known.memberId ? '另一位' : '',
            to: values.memberNo ?? '',
          },
        ]
  const verdict = changes.length > 0 ? 'changed' : 'same'
  return { ...plain, verdict, changes, means: [known.householdId], place, memberId, known }
}

async function householdParts(
  { row, values }: Entry<HouseholdColumn>,
  { place, memberId, known }: HouseholdMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  if (!place) throw new Error('a row without a place is never written')
  const before = known && (await getAnchorHousehold(known.householdId))
  const after: AnchorHousehold = {
    ...(before ?? { countyId: job.county.countyId, placeId: place.placeId, name: values.name ?? '' }),
    householdId: before?.householdId ?? job.idOf('household', row),
    version: (before?.version ?? 0) + 1,
    ...(memberId && { memberId }),
  }
  return [...saveAnchorHouseholdParts(before, after), writing.auditPart(after.householdId)]
}

/** 党员中心户: homes in which members nearby gather. */
export const households = defineKind<HouseholdColumn, HouseholdMatch>({
  ...{ kind: 'households', title: '党员中心户', columns },
  open: async (job) => {
    const places = await readPlaces(job)
    const all = await readHouseholds(places)
    const earlier = all.filter(({ householdId }) => !job.isOwn('household', householdId))
    const known = { places, households: earlier, numbers: knownNumbers(job) }
    return {
      prepare: (entries) => known.numbers.learn(entries),
      keys: ({ values: { name, community = '', compound } }) => {
        const found = places.placeOf(community, compound)
        const where = 'place' in found ? found.place.placeId : `${community} ${compound ?? ''}`
        return name === undefined
          ? []
          : [{ key: `${where} ${plainPlace(name)}`, field: 'name', same: '地方和名称都相同' }]
      },
      match: (entry) => match(entry, known, job),
      absent: (meant) =>
        known.households
          .filter(({ householdId }) => !meant.has(householdId))
          .map(({ householdId, name }) => ({ id: householdId, about: name })),
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match: one }) => householdParts(entry, one, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
