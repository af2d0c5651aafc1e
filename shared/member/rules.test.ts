import { anId } from '../fixtures'
import { home, homeTree } from '../org/fixtures'
import { orgTree } from '../org/tree'
import { addDays, dayOf, instant } from '../time'
import { aMember } from './fixtures'
import * as rules from './rules'

const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
const today = dayOf(now)
const tomorrow = addDays(today, 1)
const [first, second] = [anId('account', 'first'), anId('account', 'second')]
const recorded = () => rules.recordDeath(aMember(), first, undefined, { instant: now, day: today })

describe('a correction', () => {
  it('changes what it names, empties what is null, and says which', () => {
    const { member, fields } = rules.correct(
      aMember(),
      3,
      { unit: null, name: '柳青松', memberNo: 'LX-001' },
      today,
    )
    expect(fields).toEqual(['name', 'unit'])
    expect(member).toMatchObject({ name: '柳青松', memberNo: 'LX-001', version: 4 })
    expect(member).not.toHaveProperty('unit')
  })

  it('that changes nothing leaves the member as they are', () => {
    const before = aMember()
    expect(rules.correct(before, 3, { unit: '供销社', address: null }, today)).toEqual({
      member: before,
      fields: [],
    })
  })

  it('is refused when somebody was faster, when it names a day to come, and for who has gone', () => {
    expect(() => rules.correct(aMember(), 2, { unit: '学校' }, today)).toThrow('CHANGED_MEANWHILE')
    expect(() => rules.correct(aMember(), 3, { joinedOn: tomorrow }, today)).toThrow('JOINED_IN_FUTURE')
    const gone = aMember({ state: 'transferred' })
    expect(() => rules.correct(gone, 3, { unit: '学校' }, today)).toThrow('MEMBER_STEP_NOT_POSSIBLE')
  })
})

describe('a death', () => {
  it('is confirmed by somebody else than who recorded it', () => {
    expect(() => rules.confirmDeath(recorded(), first, now)).toThrow('SECOND_PERSON_NEEDED')
    expect(rules.confirmDeath(recorded(), second, now)).toMatchObject({
      ...{ state: 'deceased', version: 5 },
      death: { recordedBy: first, confirmedBy: second },
    })
  })

  it('silences from the record on, and leaves nothing when it is taken back', () => {
    expect(rules.hearsNothing(recorded())).toBe(true)
    const back = rules.reverseDeath(rules.confirmDeath(recorded(), second, now), homeTree)
    expect(back).toEqual(aMember({ version: 6 }))
    expect(rules.hearsNothing(back)).toBe(false)
  })

  it('taken back after the branch was closed, leaves them with whoever answers for it now', () => {
    const nodes = [...homeTree.values()].map((node) =>
      node.orgId === home.branch ? { ...node, closedOn: today } : node,
    )
    const back = rules.reverseDeath(rules.confirmDeath(recorded(), second, now), orgTree(nodes))
    expect(back).toMatchObject({ state: 'active', orgId: home.township })
  })

  it('is not of a day to come', () => {
    expect(() => rules.recordDeath(aMember(), first, tomorrow, { instant: now, day: today })).toThrow(
      'DAY_IN_FUTURE',
    )
  })
})

describe('holding and leaving', () => {
  it('a committee takes over, another above it too, and the branch gets the member back whole', () => {
    const held = rules.takeOver(aMember(), home.township, 'spoken', homeTree)
    expect(held).toMatchObject({ heldBy: home.township, heldWish: 'spoken', orgId: home.branch })
    expect(() => rules.takeOver(held, home.township, 'spoken', homeTree)).toThrow('MEMBER_STEP_NOT_POSSIBLE')
    const higher = rules.takeOver(held, home.department, 'written', homeTree)
    expect(rules.handBack(higher)).toEqual(aMember({ version: 6 }))
    expect(() => rules.handBack(aMember())).toThrow('MEMBER_STEP_NOT_POSSIBLE')
  })

  it('a transfer by mistake is undone for thirty days, while the branch takes somebody in', () => {
    const gone = rules.transfer(aMember(), 3, addDays(today, -200), today)
    expect(rules.undoTransfer(gone, addDays(today, 30), homeTree)).toEqual(aMember({ version: 5 }))
    expect(() => rules.undoTransfer(gone, addDays(today, 31), homeTree)).toThrow('TRANSFER_TOO_LONG_AGO')
    expect(() => rules.undoTransfer(aMember(), today, homeTree)).toThrow('MEMBER_STEP_NOT_POSSIBLE')
    expect(() => rules.undoTransfer(gone, today, orgTree([]))).toThrow('ORG_TAKES_NO_MEMBERS')
  })

  it('a move is to another branch that takes somebody in, of today or before, and of nobody who is held', () => {
    const node = { name: '支部', level: 'branch', type: 'regular' } as const
    const [next, shut] = [anId('org', 'next'), anId('org', 'shut')]
    const tree = orgTree([
      { ...node, orgId: home.branch },
      { ...node, orgId: next },
      { ...node, orgId: shut, closedOn: addDays(today, -1) },
    ])
    const to = (orgId: typeof next, on = today) => rules.move(aMember(), 3, { orgId, on }, { today, tree })
    expect(to(next)).toEqual(aMember({ version: 4, orgId: next, movedOn: today }))
    expect(() => to(home.branch)).toThrow('MEMBER_THERE_ALREADY')
    expect(() => to(shut)).toThrow('ORG_TAKES_NO_MEMBERS')
    expect(() => to(next, tomorrow)).toThrow('DAY_IN_FUTURE')
    const held = rules.takeOver(aMember(), home.township, 'spoken', homeTree)
    expect(() => rules.move(held, 4, { orgId: next, on: today }, { today, tree })).toThrow(
      'MEMBER_STEP_NOT_POSSIBLE',
    )
    expect(() => rules.move(aMember(), 2, { orgId: next, on: today }, { today, tree })).toThrow(
      'CHANGED_MEANWHILE',
    )
  })

  it('a committee that was merged into another has taken over already', () => {
    const node = { name: '党委', level: 'committee', type: 'regular' } as const
    const into = anId('org', 'into')
    const tree = orgTree([
      { ...node, orgId: home.township, mergedInto: into },
      { ...node, orgId: into },
    ])
    const held = rules.takeOver(aMember(), home.township, 'spoken', homeTree)
    expect(() => rules.takeOver(held, into, 'spoken', tree)).toThrow('MEMBER_STEP_NOT_POSSIBLE')
  })

  it('a transfer is of today or before, and ends what can be done', () => {
    expect(() => rules.transfer(aMember(), 3, tomorrow, today)).toThrow('DAY_IN_FUTURE')
    const gone = rules.transfer(aMember(), 3, today, today)
    expect(gone).toMatchObject({ state: 'transferred', transferredOn: today, orgId: home.branch })
    expect(() => rules.setDiscreet(gone, true)).toThrow('MEMBER_STEP_NOT_POSSIBLE')
  })

  it('saying twice that nobody is told changes nothing', () => {
    const discreet = rules.setDiscreet(aMember(), true)
    expect(discreet).toMatchObject({ discreet: true, version: 4 })
    expect(rules.setDiscreet(discreet, true)).toBe(discreet)
  })
})
