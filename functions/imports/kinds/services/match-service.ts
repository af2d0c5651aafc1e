import { can } from '@shared/access/can'
import { type PostClass, postClasses } from '@shared/community-report/schema'
import type { MemberId } from '@shared/ids'
import { postKinds } from '@shared/post/kinds'
import { minutesOf } from '@shared/post/rules'
import type { SignUp } from '@shared/post/shift'
import * as v from 'valibot'
import { type KnownPlace, placeSubject } from '../../../community/door'
import type { Change, Decision, Entry, Job, Match } from '../../kind'
import { knownPlaceOf } from '../places/known-place-of'
import type { KnownPlaces } from '../places/known-places'
import type { ServiceColumn } from './columns'
import type { KnownService } from './known-service'

export interface ServiceMatch extends Match {
  at?: KnownPlace
  memberId?: MemberId
  class?: PostClass
  minutes?: number
  known?: SignUp
}

/** What is said of a row that names nobody whose service may be written: which of the reasons it is would tell. */
const nobody = '没有和报到的党员对上，请核对姓名；没有报到的，请写上党员编号'

/** The class that the sheet says, else that of the seeded post of this name. */
function classOf({ class: said, post }: Entry<ServiceColumn>['values']): PostClass | undefined {
  if (said !== undefined) return v.parse(v.picklist(postClasses), said)
  return postKinds.find(({ name }) => name === post)?.class
}

/** Compares a row with what is written down of that member: the same day, place and post is known again. */
export function matchService(
  entry: Entry<ServiceColumn>,
  { places, service }: { places: KnownPlaces; service: KnownService },
  job: Job,
  decision: Decision | undefined,
): ServiceMatch {
  const { row, values } = entry
  const { name, community, compound, on, post, confirmedBy } = values
  const about = `${name ?? '姓名读不出'}（${compound ?? community ?? '社区读不出'}）${on ?? ''}${post ?? ''}`
  const nothing = { about, changes: [], problems: [], candidates: [], means: [] }
  const wrong = (field: ServiceColumn, why: string): ServiceMatch => ({
    ...{ ...nothing, verdict: 'wrong', problems: [job.problem(row, field, why)] },
  })
  if (!name || !community || !on || !post || !confirmedBy) return { ...nothing, verdict: 'wrong' }
  const found = places.placeOf(community, compound)
  if ('why' in found) return wrong(compound === undefined ? 'community' : 'compound', found.why)
  const at = knownPlaceOf(found.place, places, job)
  const { person, as, tree } = job.importer
  if (!at || !can(person, as, 'import.community', placeSubject(at, tree), tree))
    return wrong('compound', '不归您这里管，请由管的组织来导入')
  if (on > job.today) return wrong('on', '不能在今天以后，请核对')
  const postClass = classOf(values)
  if (!postClass) return wrong('class', '请填岗位类别，这个岗位名称系统里没有')
  const said = values.minutes ?? values.hours
  if (said === undefined) return wrong('minutes', '请填服务了多长时间，分钟或小时填一个')
  const minutes = Number(said)
  const saidId = decision?.is === 'known' ? decision.id : undefined
  const members = service.membersOf(entry, at)
  const [one, another] = members
  if (!one) return wrong(values.memberNo === undefined ? 'name' : 'memberNo', nobody)
  const member = another ? members.find(({ memberId }) => memberId === saidId) : one
  if (!member) {
    if (decision?.is === 'new') return wrong('name', '请写上党员编号，分清是哪一位')
    const candidates = members.map(({ memberId, orgId }) => ({
      ...{ id: memberId, name, orgName: tree.get(orgId)?.name ?? '', because: '在这里报到的有同名的党员' },
    }))
    return { ...nothing, verdict: 'doubtful', candidates }
  }
  const { memberId } = member
  if (memberId === job.by.memberId) return wrong('name', '是您自己的，请另一位同志来导入')
  const target = { at, memberId, class: postClass, minutes }
  const thatDay = service.of(memberId).filter((each) => each.served.some((entryOf) => entryOf.on === on))
  const known = thatDay.find(
    ({ broughtIn, placeId, about: { name: called } }) =>
      broughtIn !== undefined && placeId === at.place.placeId && called === post,
  )
  if (known) {
    const changes = changesOf(known, minutes, values, job)
    const verdict = changes.length > 0 ? 'changed' : 'same'
    return { ...nothing, ...target, verdict, changes, means: [known.shiftId], known }
  }
  const here = thatDay.filter((each) => !each.broughtIn && each.about.place === at.place.name)
  const meant = here.find(({ shiftId }) => shiftId === saidId)
  if (meant) return { ...nothing, ...target, verdict: 'same', means: [meant.shiftId], known: meant }
  if (here.length > 0 && decision?.is !== 'new')
    return {
      ...{ ...nothing, verdict: 'doubtful', means: here.map(({ shiftId }) => shiftId) },
      candidates: here.map((each) => ({
        ...{ id: each.shiftId, name, orgName: each.about.orgName },
        because: `那天在这里已经确认过${each.about.name} ${minutesOf([each])} 分钟`,
      })),
    }
  return { ...nothing, ...target, verdict: 'new' }
}

function changesOf(
  { served, broughtIn, about }: SignUp,
  minutes: number,
  { on, confirmedBy = '' }: Entry<ServiceColumn>['values'],
  job: Job,
): Change[] {
  const before = served.find((one) => one.on === on)?.minutes ?? 0
  const by = broughtIn?.confirmedBy ?? about.orgName
  return [
    ...(before === minutes ? [] : [{ column: '时长', from: `${before} 分钟`, to: `${minutes} 分钟` }]),
    ...(by === confirmedBy ? [] : [{ column: job.headerOf('confirmedBy'), from: by, to: confirmedBy }]),
  ]
}
