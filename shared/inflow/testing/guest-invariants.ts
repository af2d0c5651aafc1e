import assert from 'node:assert/strict'
import * as v from 'valibot'
import type { AccountId, InflowId } from '../../ids'
import { isOpen as isOpenOrg } from '../../org/tree'
import { dayOf } from '../../time'
import type { Orgs } from '../../trip/testing/orgs'
import { type InflowMember, inflowMemberSchema, isOpenInflow } from '../inflow'
import * as rules from '../rules'
import { expectedToAct } from './expected-guest'

type Ledger = ReadonlyMap<InflowId, InflowMember>

/** What must hold of a registration at every moment. @throws AssertionError that says which doesn't. */
export function checkGuest(one: InflowMember, orgs: Orgs): void {
  assert.deepEqual(v.parse(inflowMemberSchema, one), one, 'it holds what its state says, and nothing else')
  assert.equal(one.home.orgName, '秦岭镇退休支部', 'the affiliation lies where it lay')
  assert.equal(rules.waitsForInflow(one), expectedToAct(one))
  if (!isOpenInflow(one))
    return assert.doesNotMatch(JSON.stringify(one), /box|PHN#|addressKey/, 'how to reach them is gone')
  assert.ok(one.dueOn, 'it waits until a day')
  const answering = orgs.away.get(one.orgId)
  assert.ok(
    answering && isOpenOrg(answering),
    'one organisation answers, and it is there, whatever was merged',
  )
}

/** A phone reads at most one open registration, and that is its own; who was merged goes on somewhere. */
export function checkLedger(ledger: Ledger, readers: ReadonlyMap<AccountId, InflowId>): void {
  const owners = [...ledger.values()].flatMap((one) =>
    isOpenInflow(one) && one.accountId ? [one.accountId] : [],
  )
  assert.equal(new Set(owners).size, owners.length, 'nobody has two open registrations')
  for (const [accountId, inflowId] of readers)
    assert.equal(ledger.get(inflowId)?.accountId, accountId, 'a phone reads its own')
  for (const one of ledger.values()) {
    const passed = new Set<InflowId>()
    let at: InflowMember | undefined = one
    while (at?.state === 'closed' && at.mergedInto) {
      assert.ok(!passed.has(at.inflowId), 'merging goes round in no circle')
      passed.add(at.inflowId)
      at = ledger.get(at.mergedInto)
    }
    assert.ok(at, 'what was merged goes on in one that is there')
  }
}

/** After the scheduled run nothing is due any more, and running it again changes nothing. */
export function checkNoGuestDue(ledger: Ledger, c: rules.InflowContext): void {
  for (const one of ledger.values()) {
    if (isOpenInflow(one)) assert.ok(one.dueOn && one.dueOn > dayOf(c.now), 'what fell due gets another day')
    assert.equal(rules.fallDue(one, c), one, 'a repeated run does nothing')
  }
}
