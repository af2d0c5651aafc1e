import type { AccountId, MemberId } from '@shared/ids'
import { acknowledgeLetter, answer, callBack, makeLetter } from '@shared/letter/rules'
import { tick } from '@shared/sweep/rules'
import { addDays, dayOf, type Instant, instant } from '@shared/time'
import { newId, type Somebody, type TestCounty } from './people'
import type { System } from './system'
import { leaveWishTraces } from './wish-traces'

interface Known {
  memberId: MemberId
  name: string
  /** What may be nowhere else. */
  said: string
  phone: string
}

/** What communities have written down of a member: an anchor household, and one in service who has reported. */
async function inCommunity({ countyId }: TestCounty, { memberId, name, said, phone }: Known) {
  const [door, { sealPhone }] = await Promise.all([import('../community/door'), import('../vault/contacts')])
  const [inServiceId, placeId] = [newId('inService'), newId('place')]
  const common = { countyId, version: 1, placeId, name, memberId }
  const reported = { inServiceId, unit: said, phone: await sealPhone(phone, inServiceId), ...common }
  return [
    ...door.saveAnchorHouseholdParts(undefined, { householdId: newId('household'), ...common }),
    ...door.saveInServiceMemberParts(undefined, reported),
  ]
}

/** A seat that somebody holds on a shift of that place. */
async function onShift({ countyId }: TestCounty, memberId: MemberId, now: Instant) {
  const [{ newShiftPart }, { saveSignUpPart }, { saveLinePart }] = await Promise.all([
    import('../post/shift.store'),
    import('../post/sign-up.store'),
    import('../post/unit-line.store'),
  ])
  const shiftId = newId('shift')
  const about = { name: '治安巡逻', class: 'safety', place: '海棠社区', orgName: '海棠社区党总支' } as const
  const common = { postId: newId('post'), placeId: newId('place'), kind: 'patrol', slots: 1 }
  return [
    newShiftPart({ ...about, ...common, shiftId, countyId }),
    saveSignUpPart(undefined, {
      ...{ shiftId, memberId, version: 1, state: 'signed', at: now, about },
      served: [{ on: dayOf(now), minutes: 90 }],
    }),
    saveLinePart(undefined, {
      ...{ memberId, countyId, period: '2026-H1', version: 1, state: 'released', orgId: newId('org') },
      ...{ hours: [{ class: 'safety', minutes: 90 }], releasedOn: dayOf(now) },
    }),
  ]
}

/** A letter from elsewhere whose form they have filled in, and by which they took somebody in. */
async function inLetters(
  { countyId, branch }: TestCounty,
  who: Known & { accountId: AccountId },
  now: Instant,
) {
  const [{ answeredPart }, { saveLetterPart }, { sealPhone }] = await Promise.all([
    import('../letter/answered.store'),
    import('../letter/letter.store'),
    import('../vault/contacts'),
  ])
  const tripId = newId('trip')
  const outside = { orgName: '滨海社区党支部', contactName: who.name }
  const about = { fromOrgId: branch, fromOrgName: '柳湾村支部', toOrgName: outside.orgName }
  const sent = makeLetter({ tripId, countyId, tokenHash: newId('trip'), ...about }, undefined, dayOf(now))
  const phone = await sealPhone(who.phone, tripId)
  const answered = answer(sent, { accountId: who.accountId, at: now, ...outside, phone })
  const office = { phone: await sealPhone('0898-0000001', `${tripId}#called`), phoneKeys: ['office'] }
  const called = callBack(answered, answered.version, office, dayOf(now))
  const taken = acknowledgeLetter(called, who.accountId, now)
  return [saveLetterPart(undefined, taken), answeredPart(who.accountId, taken)]
}

/** Who takes part in points, and has some for that service. */
async function withPoints(memberId: MemberId, now: Instant) {
  const { addRowsParts, saveChoicePart } = await import('../points/points.store')
  const ledger = { book: 'member', owner: memberId } as const
  const choice = { version: 1, spans: [{ from: now }] }
  return {
    choice: [saveChoicePart(ledger, undefined, choice, now)],
    rows: addRowsParts(ledger, choice, [
      {
        ...{ on: dayOf(now), seq: 1, at: now, kind: 'service', act: newId('shift'), points: 1, rule: 1 },
        ...{ why: 'confirmed', noted: { version: 2, amount: 90, mayEarn: true } },
      },
    ]),
  }
}

/** What of somebody lies beside their own items, elsewhere than in trips and inboxes: one of each kind. */
export async function leaveTraces(
  system: System,
  county: TestCounty,
  who: Somebody,
  { name, said }: Pick<Known, 'name' | 'said'>,
): Promise<void> {
  const [binding, contacts, progress, sweeps, delegations, { transact }] = await Promise.all([
    import('../binding-request/door'),
    import('../contact/door'),
    import('../sweep/sweep.store'),
    import('../sweep/tick.store'),
    import('../delegation/delegation.store'),
    import('../writes/transact'),
  ])
  const now = instant(system.cloud.clock.now())
  const { accountId, member } = who
  const { countyId, branch: orgId } = county
  const { memberId, phone } = member ?? { memberId: newId('member'), phone: '19900000001' }
  const asked = { requestId: newId('bindingRequest'), countyId, orgId, accountId, name, askedAt: now }
  const finding = { outcome: 'away', how: 'phone', note: said } as const
  const found = { place: { regionCode: '460203', names: ['海南省', '三亚市', '吉阳区'] }, ...finding }
  const by = { memberId, accountId: newId('account'), now }
  const known = { orgId, tree: new Map(), tripId: undefined, member: undefined }
  const sweepId = newId('sweep')
  const points = await withPoints(memberId, now)
  await transact([
    ...(await binding.askParts(asked, phone, newId('event'))),
    progress.saveSweepPart(undefined, {
      ...{ sweepId, countyId, orgId, version: 2, state: 'closed', title: '冬季摸排', scope: [orgId] },
      ...{ whom: { kind: 'everybody' }, dueOn: dayOf(now), startedAt: now, closedAt: now },
    }),
    ...sweeps.handOutParts(sweepId, orgId, [memberId], now),
    contacts.addContactPart(
      {
        ...{ contactId: newId('contact'), memberId, countyId, version: 1, orgId, orgName: '柳湾村支部' },
        ...{ on: dayOf(now), how: 'phone', topic: said, recordedAt: now },
      },
      {},
    ),
    ...(await inCommunity(county, { memberId, name, said, phone })),
    ...(await onShift(county, memberId, now)),
    ...points.choice,
    ...(await inLetters(county, { accountId, memberId, name, said, phone }, now)),
    // They acted for somebody until lately.
    delegations.savePart(undefined, {
      ...{ delegationId: newId('delegation'), memberId: newId('member'), countyId, version: 3 },
      ...{ relation: 'neighbour', scopes: ['trips'], expiresOn: addDays(dayOf(now), 30), state: 'ended' },
      ...{ consent: { how: 'spoken', on: dayOf(now) }, offeredAt: now, codeUntil: now, codeHash: 'none' },
      ...{ delegate: { accountId, name }, acceptedAt: now, endedAt: now },
    }),
  ])
  await leaveWishTraces({ county, accountId, memberId, name, said, phone }, now)
  await transact(points.rows)
  await transact(sweeps.saveTickParts({ sweepId, orgId }, undefined, tick(undefined, found, by, known)))
}
