import { createHash } from 'node:crypto'
import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import type { MemberId, TripId } from '@shared/ids'
import type { OpenTrip } from '@shared/trip/trip'
import type { Change, Decision, Entry, Job, Match, Problem } from '../../kind'
import { aboutMember, candidatesOf, findAboutMember, problemOf } from '../about-member/find'
import { memberSubject, whyNotTheirs } from '../about-member/theirs'
import { countsFor } from '../erased'
import type { KnownMember, KnownRoster } from '../roster/known'
import { changesOf, isSameTrip, type SightOf } from './changes'
import type { TripColumn } from './columns'
import type { KnownHosts } from './known-hosts'
import { type Ledger, readLedger } from './read-ledger'

/** What a row of the ledger comes to. */
export interface TripMatch extends Match {
  ledger?: Ledger
  memberId?: MemberId
  known?: { tripId: TripId; version: number }
}

/** What is known when rows are compared. */
export interface KnownTrips {
  roster: KnownRoster
  open: ReadonlyMap<MemberId, OpenTrip>
  hosts: KnownHosts
}

type Plain = Pick<TripMatch, 'about' | 'changes' | 'problems' | 'candidates' | 'means' | 'notes'>

function ofOpenTrip(
  entry: Entry<TripColumn>,
  plain: Plain,
  one: KnownMember,
  known: OpenTrip,
  ledger: Ledger,
  job: Job,
  decision: Decision | undefined,
): TripMatch {
  const means = [known.tripId]
  const { tripId, version } = known
  const target = { ledger, memberId: one.memberId, known: { tripId, version } }
  const isSaid = decision?.is === 'known' && (decision.id === undefined || decision.id === tripId)
  if (isSameTrip(known, ledger) || isSaid) {
    const changes = changesOf(known, ledger, entry, job, sightsOf(one, job))
    const basis = digestOf(changesOf(known, ledger, entry, job, () => 'whole'))
    return { ...plain, verdict: changes.length > 0 ? 'changed' : 'same', changes, basis, means, ...target }
  }
  const why = '正有另一次外出在办，办完才能再报。是同一次的，请选“是他”'
  if (decision?.is === 'new')
    return { ...plain, verdict: 'wrong', problems: [job.problem(entry.row, 'name', why)], means }
  const isSeen = sightsOf(one, job)('destination') === 'whole'
  const because = `正有一次外出在办${isSeen ? `：${known.leaveOn} 去${known.destination.place.join('')}` : ''}`
  const candidate = { id: tripId, name: one.name, orgName: known.originOrgName, because }
  return { ...plain, verdict: 'doubtful', candidates: [candidate], means }
}

/** How much of each field of that member's trip whoever brings the sheet in is shown. */
function sightsOf(one: KnownMember, { importer: { person, as, tree } }: Job): SightOf {
  const viewer = viewerOf(relationsOf(person, as, memberSubject(one), tree))
  return (field) => sightOf(field, viewer, one.discreet)
}

const digestOf = (changes: readonly Change[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('base64url')

/** Compares a row of the ledger with the roster and the trips that are open: nobody ever gets a second one. */
export function matchTrip(
  entry: Entry<TripColumn>,
  { roster, open, hosts }: KnownTrips,
  job: Job,
  decision: Decision | undefined,
): TripMatch {
  const { row, values } = entry
  const about = `${aboutMember(values)}${values.destination === undefined ? '' : `去${values.destination}`}`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (problems: readonly Problem[], means: string[] = []): TripMatch => ({
    ...{ ...plain, verdict: 'wrong', problems, means },
  })
  if (values.name === undefined) return wrong([])
  const found = findAboutMember(values, roster, job, decision)
  if (found.is === 'wrong') return wrong([problemOf(row, found, job)])
  const read = readLedger(entry, hosts, job)
  if (found.is === 'doubtful')
    return 'problems' in read
      ? wrong(read.problems)
      : { ...plain, verdict: 'doubtful', candidates: candidatesOf(found, job) }
  const { one } = found
  const known = open.get(one.memberId)
  const means = known ? [known.tripId] : []
  if ('problems' in read) return wrong(read.problems, means)
  if (one.memberId === job.by.memberId)
    return wrong([job.problem(row, 'name', '是您自己的，请另一位同志来导入')], means)
  const why = whyNotTheirs(one, 'trips', job)
  if (why !== undefined) return wrong([job.problem(row, 'name', why)])
  const counted = countsFor(one, values)
  const notes = [read.ledger.note, counted.note].flatMap((note) => (note === undefined ? [] : [note]))
  const noted = { ...plain, ...(notes.length > 0 && { notes }) }
  const meant = { ...entry, values: counted.values }
  if (known) return ofOpenTrip(meant, noted, one, known, read.ledger, job, decision)
  return { ...noted, verdict: 'new', ledger: read.ledger, memberId: one.memberId }
}
