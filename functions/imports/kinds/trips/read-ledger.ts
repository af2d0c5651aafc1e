import { defaultTripReasons } from '@shared/county/county'
import { atHour, type Day, daySchema, type Instant } from '@shared/time'
import type { Stands } from '@shared/trip/brought-in'
import * as v from 'valibot'
import { findRegion } from '../../../region/find-region'
import type { Entry, Job, Problem } from '../../kind'
import { type TripColumn } from './columns'
import type { KnownHosts } from './known-hosts'

type Row = Entry<TripColumn>

/** What a row of the ledger says, all of it known to be so. Contacts as they were typed. */
export interface Ledger {
  stands: Stands
  destination: { regionCode: string; place: string[] }
  reason: string
  leaveOn: Day
  returnOn?: Day
  filedAt: Instant
  /** The row says so itself. */
  saysFiled: boolean
  /** What is taken otherwise than the row says it. */
  note?: string
}

const daysOf = v.partial(
  v.object({
    leaveOn: daySchema,
    returnOn: daySchema,
    filedOn: daySchema,
    arrivedOn: daySchema,
    placedOn: daySchema,
  }),
)

const noon = (day: Day) => atHour(day, 12)
const farAwayYears = 20

/** As people write them beside a county's own words. */
const otherWords: Record<string, string> = {
  ...{
    过冬: 'winter',
    休养: 'winter',
    带孙辈: 'grandchildren',
    照顾孙辈: 'grandchildren',
    投靠子女: 'with_children',
  },
  ...{ 务工: 'work', 经商: 'work', 外出务工: 'work', 上学: 'study', 求学: 'study', 看病: 'medical' },
}

function reasonOf(text: string | undefined, { county }: Job): string | undefined {
  const codes = county.tripReasons.map(({ code }) => code)
  if (text === undefined) return codes.includes('other') ? 'other' : (codes.at(-1) ?? 'other')
  const labels = [...county.tripReasons, ...defaultTripReasons]
  const code = labels.find(({ label }) => label === text)?.code ?? otherWords[text]
  return code !== undefined && codes.includes(code) ? code : undefined
}

/** What is wrong with the days of a row. */
function daysWrong(
  { row, values }: Row,
  state: Stands['state'],
  job: Job,
): { days: v.InferOutput<typeof daysOf>; problems: Problem[] } {
  const days = v.parse(daysOf, values)
  const { leaveOn = job.today, returnOn, arrivedOn, placedOn } = days
  const late = (['filedOn', 'arrivedOn', 'placedOn'] as const).filter(
    (field) => (days[field] ?? '') > job.today,
  )
  const hasCome = state === 'checked_in' || state === 'hosted'
  const far = Math.abs(Number(leaveOn.slice(0, 4)) - Number(job.today.slice(0, 4))) > farAwayYears
  const wrong = (is: boolean, field: TripColumn, why: string) => (is ? [job.problem(row, field, why)] : [])
  return {
    days,
    problems: [
      ...late.map((field) => job.problem(row, field, '不能在今天以后，请核对')),
      ...wrong(far, 'leaveOn', '离今天太远了，请核对'),
      ...wrong(hasCome && leaveOn > job.today, 'leaveOn', '还没到，状态就不能是已报到，请核对'),
      ...wrong(returnOn !== undefined && returnOn < leaveOn, 'returnOn', '不能早于外出日期，请核对'),
      ...wrong(
        hasCome && arrivedOn !== undefined && arrivedOn < leaveOn,
        'arrivedOn',
        '不能早于外出日期，请核对',
      ),
      ...wrong(
        state === 'hosted' && placedOn !== undefined && placedOn < (arrivedOn ?? leaveOn),
        ...(['placedOn', '不能早于报到日期，请核对'] as const),
      ),
    ],
  }
}

const hostSaysItself = '驿站在外县，先写成“已推送”，由那边的驿站确认报到'

/** Where the trip stands, by the station and branch that the row names. */
function standsOf(
  { row, values }: Row,
  state: Stands['state'],
  regionCode: string,
  { leaveOn, arrivedOn, placedOn }: { leaveOn: Day; arrivedOn?: Day | undefined; placedOn?: Day | undefined },
  hosts: KnownHosts,
  job: Job,
): { stands: Stands; note?: string } | { problem: Problem } {
  if (state === 'filed' || state === 'registered' || state === 'origin_managed') return { stands: { state } }
  const why = (field: TripColumn, text: string) => ({ problem: job.problem(row, field, text) })
  if (values.station === undefined)
    return why('station', '是空的。已推送以后要写驿站；没有驿站的，状态写“由支部联系”')
  const found = hosts.station(regionCode, values.station)
  if ('why' in found) return why('station', found.why)
  const { host } = found
  if (state === 'routed') return { stands: { state, host } }
  if (!hosts.isOwn(host)) return { stands: { state: 'routed', host }, note: hostSaysItself }
  const came = arrivedOn ?? leaveOn
  const arrival = { at: noon(came), how: 'seen_by_host' as const }
  if (state === 'checked_in') return { stands: { state, host, arrival } }
  if (values.hostBranch === undefined) return why('hostBranch', '是空的。已编入的要写流入支部')
  const placed = hosts.branch(host, values.hostBranch, job.today)
  if ('why' in placed) return why('hostBranch', placed.why)
  return { stands: { state, host, arrival, placement: { at: noon(placedOn ?? came), ...placed.branch } } }
}

/** Reads a row of the ledger. @returns what is wrong, where anything is. */
export function readLedger(
  entry: Row,
  hosts: KnownHosts,
  job: Job,
): { ledger: Ledger } | { problems: readonly Problem[] } {
  const { row, values } = entry
  // A choice is one of these states, or the row has a problem already.
  const state = values.state as Stands['state'] | undefined
  if (values.destination === undefined || values.leaveOn === undefined || !state) return { problems: [] }
  const region = findRegion(values.destination)
  const reason = reasonOf(values.reason, job)
  const { days, problems } = daysWrong(entry, state, job)
  const { leaveOn = job.today, returnOn, filedOn, arrivedOn, placedOn } = days
  const listed = job.county.tripReasons.map(({ label }) => label).join('、')
  const all = [
    ...('why' in region ? [job.problem(row, 'destination', region.why)] : []),
    ...(reason === undefined ? [job.problem(row, 'reason', `不在可填的内容里。请填：${listed}`)] : []),
    ...problems,
  ]
  if ('why' in region || reason === undefined || all.length > 0) return { problems: all }
  const stood = standsOf(entry, state, region.code, { leaveOn, arrivedOn, placedOn }, hosts, job)
  if ('problem' in stood) return { problems: [stood.problem] }
  const filed = filedOn ?? (leaveOn < job.today ? leaveOn : job.today)
  return {
    ledger: {
      ...{ stands: stood.stands, reason, leaveOn, filedAt: noon(filed), saysFiled: filedOn !== undefined },
      ...(returnOn && { returnOn }),
      ...(stood.note !== undefined && { note: stood.note }),
      destination: { regionCode: region.code, place: region.place },
    },
  }
}
