import { createHash, randomBytes } from 'node:crypto'
import type { Grant, Role } from '@shared/access/person'
import { defaultLimits, defaultTripReasons } from '@shared/county/county'
import type { Endpoint, Output } from '@shared/endpoint'
import {
  type AccountId,
  type CountyId,
  type Id,
  type IdKind,
  makeId,
  type MemberId,
  type OrgId,
  type PlaceId,
  type StationId,
} from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import { logIn } from '@shared/account/contract'
import type { Member } from '@shared/member/member'
import { call, type Got, must, type Sent } from './caller'
import type { System } from './system'

export const newId = <K extends IdKind>(kind: K): Id<K> => makeId(kind, randomBytes(20))

/** Somebody who is signed in. `call` as oneself or as the grant given. */
export interface Somebody {
  accountId: AccountId
  openid: string
  member: { memberId: MemberId; name: string; phone: string } | undefined
  grant: Grant | undefined
  token: string
  /** Calls an endpoint under their grant if they have one, else as themselves. */
  call: <E extends Endpoint>(endpoint: E, sent: Sent<E>) => Promise<Got<E>>
  /** As `call`, but anything else than success fails the test. */
  do: <E extends Endpoint>(endpoint: E, sent: Sent<E>) => Promise<Output<E>>
}

export interface TestCounty {
  countyId: CountyId
  root: OrgId
  town: OrgId
  branch: OrgId
  otherBranch: OrgId
  /** A community with a station and two branches below it. */
  community: OrgId
  communityBranch: OrgId
  station: StationId
  otherStation: StationId
}

const phoneOf = (n: number) => `1990000${String(n).padStart(4, '0')}`
let phones = 0

/** A county with a town, two branches, and a community that has two stations. Counts as no real place. */
export async function givenCounty({ practice = false, name = '云岭县' } = {}): Promise<TestCounty> {
  const [{ CountyEntity }, { OrgNodeEntity }, { realmOf, StationEntity }, { PutItemCommand }] =
    await Promise.all([
      import('../county/county.entity'),
      import('../org/org.entity'),
      import('../station/station.entity'),
      import('dynamodb-toolbox/entity/actions/put'),
    ])
  const countyId = newId('county')
  const [root, town, branch, otherBranch, community, communityBranch] = Array.from({ length: 6 }, () =>
    newId('org'),
  )
  const [station, otherStation] = [newId('station'), newId('station')]
  if (!root || !town || !branch || !otherBranch || !community || !communityBranch)
    throw new Error('unreachable')
  const county = {
    countyId,
    name,
    practice,
    rootOrgId: root,
    tripReasons: defaultTripReasons,
    limits: defaultLimits,
  }
  await CountyEntity.build(PutItemCommand).item({ countyId, county, treeVersion: 1, schema: 1 }).send()
  const nodes: OrgNode[] = [
    { orgId: root, name: `${name}委`, level: 'committee', type: 'regular' },
    { orgId: town, parentId: root, name: '清泉镇党委', level: 'committee', type: 'regular' },
    {
      orgId: branch,
      parentId: town,
      name: '柳湾村支部',
      level: 'branch',
      type: 'regular',
      phone: '19900009001',
    },
    { orgId: otherBranch, parentId: town, name: '石桥村支部', level: 'branch', type: 'regular' },
    { orgId: community, parentId: root, name: '海棠社区党总支', level: 'general_branch', type: 'regular' },
    {
      orgId: communityBranch,
      parentId: community,
      name: '海棠社区第一支部',
      level: 'branch',
      type: 'mobile',
    },
  ]
  for (const node of nodes)
    await OrgNodeEntity.build(PutItemCommand).item({ countyId, orgId: node.orgId, node, schema: 1 }).send()
  for (const [i, stationId] of [station, otherStation].entries()) {
    const stored = {
      ...{ stationId, countyId, orgId: community, practice, closed: false, regionCode: '460203' },
      ...{ name: `海棠驿站${i + 1}`, orgName: '海棠社区党总支', place: ['海南省', '三亚市', '吉阳区'] },
      ...{ address: '海棠路 1 号', phone: '19900009002', hours: '周一到周五 8:30–17:30', services: ['报到'] },
    }
    await StationEntity.build(PutItemCommand)
      .item({ stationId, regionCode: '460203', realm: realmOf(stored), station: stored, schema: 1 })
      .send()
  }
  return { countyId, root, town, branch, otherBranch, community, communityBranch, station, otherStation }
}

interface Who {
  /** A member of this branch. */
  memberOf?: { county: TestCounty; orgId: OrgId; name?: string }
  role?: { county: TestCounty; role: Role; orgId: OrgId; stationId?: StationId; placeId?: PlaceId }
}

/** A member as the roster keeps them, the number sealed. */
export async function onRoster(
  member: Pick<Member, 'memberId' | 'countyId' | 'orgId' | 'name'> & { phone: string },
): Promise<Member> {
  const [{ sealPhone }, { phoneLookupKey }] = await Promise.all([
    import('../vault/contacts'),
    import('../vault/phone-hash'),
  ])
  const { memberId, countyId, phone } = member
  return {
    ...member,
    ...{ version: 1, state: 'active' },
    phone: await sealPhone(phone, memberId),
    phoneKey: phoneLookupKey(countyId, phone),
  }
}

/** Somebody with a WeChat account, signed in through it. */
export async function givenSomebody(system: System, { memberOf, role }: Who): Promise<Somebody> {
  const [
    { AccountEntity, GrantEntity, OpenidEntity },
    { BindingEntity },
    { MemberEntity },
    { itemOf },
    { PutItemCommand },
    { hashOf },
  ] = await Promise.all([
    import('../account/account.entity'),
    import('../account/binding.entity'),
    import('../member/member.entity'),
    import('../member/member.store'),
    import('dynamodb-toolbox/entity/actions/put'),
    import('../writes/idempotency'),
  ])
  const accountId = newId('account')
  const openid = `o${createHash('sha256').update(accountId).digest('base64url').slice(0, 27)}`
  const member = memberOf && {
    ...{ memberId: newId('member'), countyId: memberOf.county.countyId, orgId: memberOf.orgId },
    ...{ name: memberOf.name ?? '林秀兰', phone: phoneOf(++phones) },
  }
  const grant: Grant | undefined = role && {
    ...{ grantId: newId('grant'), role: role.role, countyId: role.county.countyId, orgId: role.orgId },
    ...(role.stationId && { stationId: role.stationId }),
    ...(role.placeId && { placeId: role.placeId }),
  }
  if (member)
    await MemberEntity.build(PutItemCommand)
      .item(itemOf(await onRoster(member)))
      .send()
  const bound = member && { memberId: member.memberId, countyId: member.countyId, orgId: member.orgId }
  await AccountEntity.build(PutItemCommand)
    .item({ accountId, openid, schema: 1, ...(bound && { member: bound }) })
    .send()
  if (bound)
    await BindingEntity.build(PutItemCommand).item({ memberId: bound.memberId, accountId, schema: 1 }).send()
  await OpenidEntity.build(PutItemCommand)
    .item({ openidHash: hashOf([system.appid, openid]), accountId, schema: 1 })
    .send()
  if (grant)
    await GrantEntity.build(PutItemCommand)
      .item({ accountId, grantId: grant.grantId, grant, schema: 1 })
      .send()
  const { token } = await must(
    call(system.cloud.apiUrl, undefined, logIn, { body: { code: system.loginCode(openid) } }),
  )
  const callAs: Somebody['call'] = (endpoint, sent) =>
    call(system.cloud.apiUrl, token, endpoint, {
      ...sent,
      ...(grant && !sent.actingAs && { actingAs: grant.grantId }),
    })
  return {
    ...{ accountId, openid, member, grant, token, call: callAs },
    do: (endpoint, sent) => must(callAs(endpoint, sent)),
  }
}
