import type { Action } from '../../access/actions'
import { can, type Subject } from '../../access/can'
import { Refusal } from '../../errors'
import type { AccountId, InflowId } from '../../ids'
import { away } from '../../org/fixtures'
import { isWithin, takesIn } from '../../org/tree'
import type { Receipt } from '../../receipt'
import { addDays, dayOf } from '../../time'
import { day } from '../../trip/fixtures'
import type { Actor } from '../../trip/testing/cast'
import type { Reply } from '../../trip/testing/commands'
import type { Orgs } from '../../trip/testing/orgs'
import { type InflowMember, isOpenInflow } from '../inflow'
import * as rules from '../rules'
import { type GuestCommand, type GuestMessage, type GuestStep } from './guest-commands'

/** Where the world stands when something is asked. */
export interface GuestWorld {
  c: rules.InflowContext
  orgs: Orgs
}

/** Everything about registrations that a step may depend on, or change. */
export interface GuestCase {
  one: InflowMember | undefined
  into: InflowMember | undefined
  /** What each phone reads of its own, and whether that is open. */
  bound: ReadonlyMap<AccountId, { inflowId: InflowId; isOpen: boolean }>
}

/** What a step comes to: what is kept, and what a phone reads from now on. */
interface Decided {
  saved: readonly InflowMember[]
  binds?: { accountId: AccountId; inflowId: InflowId | undefined }
}

const actionOf: Record<Exclude<GuestStep, 'register' | 'write_down'>, Action> = {
  return_for_completion: 'inflow.returnForCompletion',
  complete: 'inflow.complete',
  verify: 'inflow.verify',
  place: 'inflow.place',
  tell_origin: 'inflow.tellOrigin',
  say_leaves: 'inflow.sayLeaves',
  change_contacts: 'inflow.changeContacts',
  close: 'inflow.close',
  withdraw: 'inflow.withdraw',
  merge: 'inflow.settleDuplicate',
  keep_apart: 'inflow.settleDuplicate',
}

const keyOf = (phone: number): string => `PHN#${phone}`
const sealed = { masked: '199****0071', box: '1.k.t' }

/** @param before what is known of them: a number that WeChat has verified stays so while it is the same. */
function toldOf({ phone, isVerified }: GuestCommand, before?: InflowMember): rules.InflowTold {
  const isSame = before !== undefined && isOpenInflow(before) && before.phoneKey === keyOf(phone)
  const stays = before ? isSame && 'phoneVerified' in before && before.phoneVerified === true : isVerified
  return {
    ...{ name: '马志远', phone: sealed, phoneKey: keyOf(phone), cameOn: day('2026-10-01') },
    ...{ address: sealed, addressKey: 'a', ...(stays && { phoneVerified: true }) },
    home: { regionCode: '620502', place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇退休支部' },
  }
}

/** Whether somebody may, by `can()`. @throws Refusal NOT_ALLOWED. */
function ask({ person, as, county }: Actor, action: Action, about: Subject, of: GuestCase, orgs: Orgs): void {
  const own = of.bound.get(person.accountId)
  const asTheyAre = own ? { ...person, inflow: { inflowId: own.inflowId, countyId: away.countyId } } : person
  if (!can(asTheyAre, as, action, about, orgs[county])) throw new Refusal('NOT_ALLOWED')
}

const subjectOf = ({ inflowId, orgId, station }: InflowMember): Subject => ({
  ...{ kind: 'inflow', inflowId, orgId },
  ...(station && { stationId: station.stationId }),
})

function begun(of: GuestCase, actor: Actor, command: GuestCommand, { c, orgs }: GuestWorld): Decided {
  const { stationId, orgId, stationName: name } = command.station
  const start = { inflowId: command.inflowId, countyId: away.countyId, station: { stationId, orgId, name } }
  const { accountId, member } = actor.person
  if (command.step === 'write_down') {
    ask(actor, 'inflow.registerOnPaper', { kind: 'station', stationId }, of, orgs)
    if (of.one) throw new Refusal('INFLOW_ID_TAKEN')
    const told = toldOf({ ...command, isVerified: false })
    return { saved: [rules.registerInflow({ ...start, source: 'paper' }, told, c)] }
  }
  ask(actor, 'inflow.register', { kind: 'nothing' }, of, orgs)
  if (member) throw new Refusal('INFLOW_IS_MEMBER')
  if (of.bound.get(accountId)?.isOpen) throw new Refusal('INFLOW_ALREADY')
  if (of.one) throw new Refusal('INFLOW_ID_TAKEN')
  return {
    saved: [rules.registerInflow({ ...start, source: 'self', accountId }, toldOf(command), c)],
    binds: { accountId, inflowId: command.inflowId },
  }
}

function placed(one: InflowMember, { placeIn }: GuestCommand, { c, orgs }: GuestWorld): InflowMember {
  const branch = orgs.away.get(placeIn)
  const own = one.station?.orgId
  if (!branch || !own || !takesIn(branch, dayOf(c.now))) throw new Refusal('BRANCH_NOT_HERE')
  if (branch.type !== 'mobile' && !isWithin(orgs.away, branch.orgId, own))
    throw new Refusal('BRANCH_NOT_HERE')
  return rules.place(one, branch.orgId, c)
}

function merged(one: InflowMember, into: InflowMember | undefined, c: rules.InflowContext): Decided {
  if (!into) throw new Refusal('INFLOW_NOT_THE_SAME')
  const { closed, kept, movesAccount } = rules.merge(one, into, c)
  const { accountId } = one
  return {
    saved: [closed, kept],
    ...(accountId && { binds: { accountId, inflowId: movesAccount ? kept.inflowId : undefined } }),
  }
}

function ruled(one: InflowMember, command: GuestCommand, world: GuestWorld): InflowMember {
  const { c } = world
  switch (command.step) {
    case 'return_for_completion':
      return rules.returnForCompletion(one, '少了介绍信', c)
    case 'complete':
      return rules.complete(one, toldOf(command, one), c)
    case 'verify':
      return rules.verify(one, 'paper', c)
    case 'place':
      return placed(one, command, world)
    case 'tell_origin':
      return rules.tellOrigin(one, { on: dayOf(c.now), how: 'letter' }, c)
    case 'say_leaves':
      return rules.sayLeaves(one, addDays(dayOf(c.now), command.leaveIn), c)
    case 'change_contacts':
      return rules.changeContacts(one, { phone: { phone: sealed, phoneKey: keyOf(command.phone) } })
    case 'close':
      return rules.close(one, 'left', c)
    case 'withdraw':
      return rules.withdraw(one, c)
    case 'keep_apart':
      return rules.keepApart(one, command.into)
    case 'register':
    case 'write_down':
    case 'merge':
      throw new Error(command.step)
  }
}

/** Asks `can()` and the rules what becomes of a registration, as the handlers do. @throws Refusal */
export function decideGuest(of: GuestCase, actor: Actor, command: GuestCommand, world: GuestWorld): Decided {
  const { step } = command
  if (step === 'register' || step === 'write_down') return begun(of, actor, command, world)
  if (!of.one) throw new Refusal('NOT_FOUND')
  ask(actor, actionOf[step], subjectOf(of.one), of, world.orgs)
  if (step === 'merge') return merged(of.one, of.into, world.c)
  return { saved: [ruled(of.one, command, world)] }
}

/** The ledger in memory, with the promises that stores must keep. */
export class GuestServer {
  readonly ledger = new Map<InflowId, InflowMember>()
  private readonly bound = new Map<AccountId, InflowId>()
  private readonly receipts = new Map<string, { request: string; receipt: Receipt }>()

  readers = (): ReadonlyMap<AccountId, InflowId> => this.bound

  caseOf({ inflowId, into }: Pick<GuestCommand, 'inflowId' | 'into'>): GuestCase {
    const isOpen = (id: InflowId) => {
      const one = this.ledger.get(id)
      return one !== undefined && isOpenInflow(one)
    }
    return {
      one: this.ledger.get(inflowId),
      into: this.ledger.get(into),
      bound: new Map([...this.bound].map(([account, id]) => [account, { inflowId: id, isOpen: isOpen(id) }])),
    }
  }

  /** Takes a message; a resend gets the same receipt. */
  take({ actor, key, command }: GuestMessage, world: GuestWorld): Reply {
    const receiptKey = `${actor.person.accountId} ${key}`
    const request = JSON.stringify(command)
    const before = this.receipts.get(receiptKey)
    if (before)
      return before.request === request ? { receipt: before.receipt } : { refused: 'IDEMPOTENCY_KEY_REUSED' }
    try {
      const { saved, binds } = decideGuest(this.caseOf(command), actor, command, world)
      for (const one of saved) this.ledger.set(one.inflowId, one)
      if (binds?.inflowId) this.bound.set(binds.accountId, binds.inflowId)
      else if (binds) this.bound.delete(binds.accountId)
      const [about] = saved
      if (!about) throw new Error('a command is about something')
      const receipt = { id: about.inflowId, version: about.version, state: about.state, at: world.c.now }
      this.receipts.set(receiptKey, { request, receipt })
      return { receipt }
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.code }
      throw error
    }
  }

  /** The scheduled run over everything that is due. @returns those about whom somebody was reminded. */
  fallDue(c: rules.InflowContext): InflowId[] {
    return [...this.ledger.values()].flatMap((one) => {
      const after = rules.fallDue(one, c)
      this.ledger.set(one.inflowId, after)
      return after === one ? [] : [one.inflowId]
    })
  }
}
