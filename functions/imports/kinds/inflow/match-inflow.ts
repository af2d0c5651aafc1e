import { maskAddress, maskPhone } from '@shared/access/mask'
import type { OrgId } from '@shared/ids'
import type { InflowMember } from '@shared/inflow/inflow'
import { takesIn } from '@shared/org/tree'
import { addDays } from '@shared/time'
import { findRegion } from '../../../region/find-region'
import { addressKeyOf, phoneLookupKey } from '../../../vault/phone-hash'
import type { Change, Decision, Entry, Job, Match, Problem } from '../../kind'
import type { InflowColumn } from './columns'

type Row = Entry<InflowColumn>

/** What a row of the inflow ledger comes to. */
export interface InflowMatch extends Match {
  orgId?: OrgId
  home?: InflowMember['home']
  known?: InflowMember
}

type Found =
  | { is: 'known'; one: InflowMember }
  | { is: 'nobody' }
  | { is: 'doubtful'; candidates: readonly { one: InflowMember; because: string }[] }

/** Who it is: by name and number, or by name, organisation at home and day. A name or a number alone only proposes. */
function find({ values }: Row, known: readonly InflowMember[], phoneKey: string | undefined): Found {
  const named = known.filter(({ name }) => name === values.name)
  const sure = named.filter(
    (one) =>
      (phoneKey !== undefined && one.phoneKey === phoneKey) ||
      (one.home.orgName === values.homeOrg &&
        one.cameOn === values.cameOn &&
        (phoneKey === undefined || one.phoneKey === undefined || one.cameOn !== undefined)),
  )
  const [one, another] = sure
  if (one && !another) return { is: 'known', one }
  const phoned = known.filter((each) => phoneKey !== undefined && each.phoneKey === phoneKey)
  const candidates = [
    ...named.map((each) => ({ one: each, because: '台账里有同名的人' })),
    ...phoned.filter((each) => !named.includes(each)).map((each) => ({ one: each, because: '手机号相同' })),
  ]
  return candidates.length > 0 ? { is: 'doubtful', candidates } : { is: 'nobody' }
}

function decide(found: Found, decision: Decision | undefined): Found {
  if (found.is !== 'doubtful' || !decision) return found
  if (decision.is === 'new') return { is: 'nobody' }
  const [only, another] = found.candidates
  const chosen =
    found.candidates.find(({ one }) => one.inflowId === decision.id) ?? (another ? undefined : only)
  return chosen ? { is: 'known', one: chosen.one } : found
}

function changesOf(
  { values }: Row,
  one: InflowMember,
  { orgId, home }: { orgId: OrgId; home: InflowMember['home'] },
  phoneKey: string | undefined,
  { headerOf, tree }: Job,
): Change[] {
  const differs = (field: InflowColumn, from: string | undefined, to: string | undefined): Change[] =>
    to === undefined || from === to ? [] : [{ column: headerOf(field), from: from ?? '', to }]
  const nameOf = (id: OrgId) => tree.get(id)?.name ?? ''
  const isNewPhone = phoneKey !== undefined && phoneKey !== one.phoneKey
  const isNewAddress =
    values.address !== undefined && one.addressKey !== addressKeyOf(one.inflowId, values.address)
  return [
    ...differs('name', one.name, values.name),
    ...(isNewPhone ? differs('phone', one.phone?.masked, maskPhone(values.phone ?? '')) : []),
    ...(one.home.regionCode === home.regionCode
      ? []
      : differs('home', one.home.place.join(''), home.place.join(''))),
    ...differs('homeOrg', one.home.orgName, home.orgName),
    ...differs('cameOn', one.cameOn, values.cameOn),
    ...differs('reason', one.reason, values.reason),
    ...(isNewAddress
      ? [{ column: headerOf('address'), from: one.address ? maskAddress() : '', to: '表里的地址' }]
      : []),
    ...(values.branch === undefined ? [] : differs('branch', nameOf(one.orgId), nameOf(orgId))),
  ]
}

/** Once in a year it is written down that a sheet still names them: whom none names is kept no longer. */
const namedAnew = ({ namedOn }: InflowMember, { today }: Job): Change[] =>
  namedOn !== undefined && addDays(namedOn, 365) <= today
    ? [{ column: '上次列入台账', from: namedOn, to: '这次' }]
    : []

/** Compares a row with the ledgers of the organisation and those below it. */
export function matchInflow(
  entry: Row,
  known: readonly InflowMember[],
  job: Job,
  decision: Decision | undefined,
): InflowMatch {
  const { row, values } = entry
  const about = `${values.name ?? '姓名读不出'}（${values.homeOrg ?? '来处读不出'}）`
  const plain = { about, changes: [], candidates: [], means: [], problems: [] }
  const wrong = (problems: readonly Problem[]): InflowMatch => ({ ...plain, verdict: 'wrong', problems })
  if (values.name === undefined || values.home === undefined || values.homeOrg === undefined) return wrong([])
  const region = findRegion(values.home)
  const org = values.branch === undefined ? undefined : job.orgs(values.branch)
  const problems = [
    ...('why' in region ? [job.problem(row, 'home', region.why)] : []),
    ...(org && 'why' in org ? [job.problem(row, 'branch', org.why)] : []),
    ...((values.cameOn ?? '') > job.today ? [job.problem(row, 'cameOn', '不能在今天以后，请核对')] : []),
  ]
  if ('why' in region || (org && 'why' in org) || problems.length > 0) return wrong(problems)
  const node = org?.org ?? job.tree.get(job.orgId)
  const orgId = node?.orgId ?? job.orgId
  const home = { regionCode: region.code, place: region.place, orgName: values.homeOrg }
  const phoneKey = values.phone === undefined ? undefined : phoneLookupKey(job.county.countyId, values.phone)
  const found = decide(find(entry, known, phoneKey), decision)
  switch (found.is) {
    case 'nobody':
      return node && takesIn(node, job.today)
        ? { ...plain, verdict: 'new', orgId, home }
        : wrong([job.problem(row, 'branch', '已经或就要撤销、合并，请核对')])
    case 'doubtful':
      return {
        ...{ ...plain, verdict: 'doubtful', means: found.candidates.map(({ one }) => one.inflowId) },
        candidates: found.candidates.map(({ one, because }) => ({
          ...{ id: one.inflowId, name: one.name, because },
          orgName: job.tree.get(one.orgId)?.name ?? '',
        })),
      }
    case 'known': {
      const { one } = found
      const changes = [...changesOf(entry, one, { orgId, home }, phoneKey, job), ...namedAnew(one, job)]
      const verdict = changes.length > 0 ? 'changed' : 'same'
      return { ...plain, verdict, changes, means: [one.inflowId], orgId, home, known: one }
    }
  }
}
