import assert from 'node:assert/strict'
import { Refusal } from '../../errors'
import { anId } from '../../fixtures'
import { dayOf } from '../../time'
import type { Actor } from '../../trip/testing/cast'
import type { Reply } from '../../trip/testing/commands'
import type { Event } from '../../trip/testing/events'
import { checkOnly } from '../../trip/testing/invariants'
import { type InflowMember, isOpenInflow } from '../inflow'
import { expectedOfGuest, expectedToAct } from './expected-guest'
import { guestCast, guestPlaces, guestStations, hasOwnPhone } from './guest-cast'
import { type GuestCommand, type GuestMessage, type GuestStep, guestSteps, isNew } from './guest-commands'
import { checkGuest, checkLedger, checkNoGuestDue } from './guest-invariants'
import { decideGuest, type GuestCase, GuestServer, type GuestWorld } from './guest-server'

/** What came about: keys of `moves` read `from --step--> to`. */
export interface GuestFigures {
  messages: number
  changes: number
  refusals: number
  resends: number
  reminders: number
  moves: Record<string, number>
}

type Choice = Pick<GuestMessage, 'actor' | 'command'>

const rare: readonly GuestStep[] = ['close', 'withdraw', 'merge', 'change_contacts', 'keep_apart']

const mayTry = (actor: Actor, { step }: GuestCommand): boolean => step !== 'register' || hasOwnPhone(actor)

/** Members from elsewhere within one history: their registrations, and the messages that are still on their way. */
export class GuestHistory {
  private readonly server = new GuestServer()
  private readonly sent: GuestMessage[] = []
  private readonly late: GuestMessage[] = []
  private readonly answered = new Map<string, { request: string; reply: Reply }>()
  private readonly reminded = new Set<string>()
  private readonly checked = new Map<string, unknown>()

  constructor(private readonly figures: GuestFigures) {}

  /** Something is sent, or comes late or again. */
  live(event: Event, world: GuestWorld): void {
    const { what, pick } = event
    if (what === 'likely' || what === 'any') this.send(event, world)
    else if (what === 'late')
      for (const message of this.late.splice(pick % (this.late.length || 1), 1)) this.deliver(message, world)
    else this.resend(event, world)
    this.check(world)
  }

  /** The scheduled run, twice: nobody is reminded twice on one day. */
  remind(world: GuestWorld): void {
    for (const run of [1, 2])
      for (const inflowId of this.server.fallDue(world.c)) {
        const reminder = `${inflowId} ${dayOf(world.c.now)}`
        assert.ok(!this.reminded.has(reminder), `run ${run} reminds again of ${inflowId}`)
        this.reminded.add(reminder)
        this.figures.reminders++
      }
    checkNoGuestDue(this.server.ledger, world.c)
  }

  private commandOf(event: Event, step: GuestCommand['step'], one?: InflowMember): GuestCommand {
    const { pick, days } = event
    const others = [...this.server.ledger.values()].filter((other) => other !== one && isOpenInflow(other))
    const same = others.filter(
      (other) => one && 'phoneKey' in one && 'phoneKey' in other && other.phoneKey === one.phoneKey,
    )
    // Mostly one with the same number, as the list of possible duplicates shows them.
    const among = same.length > 0 && pick % 4 > 0 ? same : others
    const number = String(this.sent.length).split('').join('n')
    return {
      ...{ step, inflowId: one?.inflowId ?? anId('inflow', `n${number}`) },
      into: among[pick % (among.length || 1)]?.inflowId ?? anId('inflow', 'none'),
      station: guestStations[days % guestStations.length] ?? guestStations[0],
      placeIn: guestPlaces[pick % guestPlaces.length] ?? guestPlaces[0],
      ...{ phone: days % 3, isVerified: pick % 2 === 0, leaveIn: days - 10 },
    }
  }

  private commandsOf = (event: Event, one?: InflowMember): GuestCommand[] =>
    guestSteps
      .filter((step) => (one === undefined) === isNew({ step }))
      .map((step) => this.commandOf(event, step, one))

  /** Anybody asks for anything, of one that is there or not. */
  private anything(event: Event): Choice | undefined {
    const { pick, step } = event
    const all = [undefined, ...this.server.ledger.values()].flatMap((one) => this.commandsOf(event, one))
    const asked = all.flatMap((command) =>
      guestCast.filter((actor) => mayTry(actor, command)).map((actor) => ({ actor, command })),
    )
    return asked[(pick * 31 + step) % asked.length]
  }

  /** Somebody asks for what may happen now: ends are rarer than going on, and some are there at a time. */
  private likely(event: Event, { orgs }: GuestWorld): Choice | undefined {
    const { pick, step } = event
    const open = [...this.server.ledger.values()].filter(isOpenInflow)
    const possible = [...(open.length > 4 ? [] : [undefined]), ...open]
      .flatMap((one) => this.commandsOf(event, one))
      .filter((command) => pick % 3 === 0 || !rare.includes(command.step))
      .flatMap((command) => {
        const of = this.server.caseOf(command)
        return guestCast
          .filter((actor) => mayTry(actor, command) && expectedOfGuest(of, actor, command, orgs) !== 'no')
          .map((actor) => ({ actor, command }))
      })
    const kinds = [...new Set(possible.map(({ command }) => command.step))]
    const chosen = possible.filter(({ command }) => command.step === kinds[step % kinds.length])
    return chosen[pick % (chosen.length || 1)]
  }

  private send(event: Event, world: GuestWorld): void {
    const choice = event.what === 'any' ? this.anything(event) : this.likely(event, world)
    if (!choice) return
    const message = { ...choice, key: `guest ${this.sent.length}` }
    this.sent.push(message)
    if (event.fate === 'late') this.late.push(message)
    if (event.fate === 'arrives' || event.fate === 'twice') this.deliver(message, world)
    if (event.fate === 'twice') this.deliver(message, world)
  }

  private resend({ pick, what }: Event, world: GuestWorld): void {
    const before = this.sent[pick % (this.sent.length || 1)]
    if (!before) return
    const { command } = before
    const altered = { ...command, leaveIn: command.leaveIn + 1 }
    this.deliver(what === 'altered' ? { ...before, command: altered } : before, world)
  }

  private deliver(message: GuestMessage, world: GuestWorld): void {
    const { actor, command } = message
    const before = new Map<string, unknown>(this.server.ledger)
    const of = this.server.caseOf(command)
    const expected = expectedOfGuest(of, actor, command, world.orgs)
    const reply = this.server.take(message, world)
    this.figures.messages++
    const key = `${actor.person.accountId} ${message.key}`
    const request = JSON.stringify(command)
    const first = this.answered.get(key)
    if (first) {
      this.figures.resends++
      checkOnly([], before, this.server.ledger, 'a resend changes nothing')
      const same = first.request === request
      return assert.deepEqual(reply, same ? first.reply : { refused: 'IDEMPOTENCY_KEY_REUSED' })
    }
    const words = `${actor.name} wants ${command.step} (${of.one?.state ?? 'nothing there'})`
    if ('refused' in reply) {
      this.figures.refusals++
      assert.equal(expected, 'no', `${words} was refused: ${reply.refused}`)
      return checkOnly([], before, this.server.ledger, 'what is refused changes nothing')
    }
    this.answered.set(key, { request, reply })
    const theirs = [command.inflowId, ...(command.step === 'merge' ? [command.into] : [])]
    checkOnly(
      theirs,
      before,
      this.server.ledger,
      'one command changes one registration, or the two that are one',
    )
    const after = this.server.ledger.get(command.inflowId)
    assert.ok(after)
    assert.equal(after === of.one ? 'same' : after.state, expected, words)
    const { version, state } = after
    assert.deepEqual(reply.receipt, { id: command.inflowId, version, state, at: world.c.now })
    if (after === of.one) return
    this.figures.changes++
    assert.equal(version, (of.one?.version ?? 0) + 1, 'the version grows by one')
    const move = `guest ${of.one?.state ?? 'nothing'} --${command.step}--> guest ${state}`
    this.figures.moves[move] = (this.figures.moves[move] ?? 0) + 1
  }

  private check(world: GuestWorld): void {
    const { ledger } = this.server
    for (const one of ledger.values()) {
      const seen = this.checked.get(one.inflowId)
      const now = [one, world.orgs.key]
      if (Array.isArray(seen) && now.every((part, i) => part === seen[i])) continue
      this.checked.set(one.inflowId, now)
      checkGuest(one, world.orgs)
      this.checkMoves(one, world)
    }
    checkLedger(ledger, this.server.readers())
  }

  /** Everybody asks for everything: exactly the permitted moves happen, whom it waits for has one, and one ends it. */
  private checkMoves(one: InflowMember, world: GuestWorld): void {
    const calm: Event = {
      what: 'any',
      fate: 'arrives',
      actor: 0,
      step: 0,
      pick: 1,
      days: 1,
      merge: 0,
      among: 'guests',
    }
    const moves = guestPlaces.flatMap((_place, pick) =>
      this.commandsOf({ ...calm, pick }, one)
        .filter(({ step }) => pick === 0 || step === 'place')
        .flatMap((command) =>
          guestCast.filter((actor) => this.moves(actor, command, world)).map((actor) => ({ actor, command })),
        ),
    )
    if (!isOpenInflow(one)) return assert.deepEqual(moves, [], 'what is over stays so')
    const side = expectedToAct(one)
    const acts = moves.filter(({ actor }) => side !== 'self' || actor.as === 'self')
    assert.ok(acts.length > 0, `whom it waits for can act (${one.state})`)
    assert.ok(
      moves.some(({ command }) => command.step === 'close'),
      `somebody can end it (${one.state})`,
    )
  }

  /** @returns whether something comes of it. */
  private moves(actor: GuestMessage['actor'], command: GuestCommand, world: GuestWorld): boolean {
    const of = this.server.caseOf(command)
    const should = expectedOfGuest(of, actor, command, world.orgs)
    const came = outcome(of, actor, command, world)
    assert.equal(came, should, `${actor.name} asks for ${command.step} (${of.one?.state ?? 'nothing'})`)
    return came !== 'no' && came !== 'same'
  }
}

function outcome(
  of: GuestCase,
  actor: GuestMessage['actor'],
  command: GuestCommand,
  world: GuestWorld,
): string {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const [after] = decideGuest(of, actor, command, world).saved
    return after === of.one ? 'same' : (after?.state ?? 'nothing')
  } catch (error) {
    if (error instanceof Refusal) return 'no'
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
