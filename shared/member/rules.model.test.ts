import * as fc from 'fast-check'
import { anId } from '../fixtures'
import { home, homeTree } from '../org/fixtures'
import { dayOf, instant } from '../time'
import { Refusal } from '../errors'
import { aMember } from './fixtures'
import type { Member } from './member'
import { memberSteps } from './schema'
import * as rules from './rules'

const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
const today = dayOf(now)
const accounts = [anId('account', 'a'), anId('account', 'b'), anId('account', 'c')]

type Try = (member: Member) => Member
const anyone = fc.constantFrom(...accounts)
/** Anything that anybody may try, in any order. */
const anAttempt: fc.Arbitrary<Try> = fc.oneof(
  anyone.map(
    (by): Try =>
      (m) =>
        rules.recordDeath(m, by, undefined, { instant: now, day: today }),
  ),
  anyone.map(
    (by): Try =>
      (m) =>
        rules.confirmDeath(m, by, now),
  ),
  fc.constant<Try>((member) => rules.reverseDeath(member, homeTree)),
  fc.constant<Try>(rules.handBack),
  fc.constantFrom(home.township, home.department).map(
    (org): Try =>
      (m) =>
        rules.takeOver(m, org, 'spoken', homeTree),
  ),
  fc.boolean().map(
    (yes): Try =>
      (m) =>
        rules.setDiscreet(m, yes),
  ),
  fc.constant<Try>((m) => rules.transfer(m, m.version, today, today)),
  fc.constant<Try>((m) => rules.undoTransfer(m, today, homeTree)),
  fc.string({ minLength: 1 }).map(
    (unit): Try =>
      (m) =>
        rules.correct(m, m.version, { unit }, today).member,
  ),
  fc.constant<Try>((m) =>
    rules.changeOwnPhone(m, { phone: { masked: '1', box: '1' }, phoneKey: 'PHN#2' }, 'typed'),
  ),
)

const soundness = (member: Member, before: Member) => {
  const { state, death, heldBy, heldWish, transferredOn, version } = member
  expect(version).toBe(member === before ? before.version : before.version + 1)
  // A death that counts was seen by two.
  expect(state === 'deceased').toBe(death?.confirmedBy !== undefined)
  expect(death === undefined || death.confirmedBy !== death.recordedBy).toBe(true)
  expect(state === 'transferred').toBe(transferredOn !== undefined)
  expect(state === 'transferred').toBe(member.transferRecordedOn !== undefined)
  expect(heldBy === undefined).toBe(heldWish === undefined)
  // Nothing here moves the affiliation, and nobody is forgotten.
  expect([member.memberId, member.orgId, member.name]).toEqual([before.memberId, before.orgId, before.name])
  // What was written down as gone changes in nothing but by coming back.
  if (before.state === 'transferred' && member !== before) expect(state).toBe('active')
}

describe('whatever is tried, in whatever order', () => {
  it('a member stays sound, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anAttempt, { maxLength: 30 }), (attempts) => {
        let member = aMember()
        for (const attempt of attempts) {
          const before = member
          try {
            member = attempt(before)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
          soundness(member, before)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('who has not gone has a way on, and a recorded death can always be taken back', () => {
    fc.assert(
      fc.property(fc.array(anAttempt, { maxLength: 30 }), (attempts) => {
        const end = attempts.reduce((member, attempt) => {
          try {
            return attempt(member)
          } catch {
            return member
          }
        }, aMember())
        const open = memberSteps.filter((step) => rules.allows(end, step))
        if (end.state === 'transferred') expect(open).toEqual(['undo_transfer'])
        else expect(open.length).toBeGreaterThan(0)
        expect(open.includes('reverse_death')).toBe(end.death !== undefined)
      }),
    )
  })
})
