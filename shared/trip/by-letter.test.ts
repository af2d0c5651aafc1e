import { addDays, dayOf } from '../time'
import { letterComesTo, withOfficePhone } from './by-letter'
import { aTrip, contextOn, monday, outside } from './fixtures'
import { hostKnows, isNewsFor, newsIn, standingFor, withHostNews } from './host-news'
import * as rules from './rules'
import { visitHome } from './while-away'
import type { Trip } from './trip'

const today = contextOn(monday)
const routed = rules.route(aTrip('registered'), outside, today)
const taker = { orgName: '海棠湾社区第一党支部', contactName: '符老师', orgPhone: '0898-0000001' }
const hosted = rules.acknowledge(routed, taker, 'by_letter', today)
const orgName = outside.kind === 'outside' ? outside.orgName : ''

test('who is waited for next has days of their own; filling in again puts nothing off', () => {
  const { trip: silent } = rules.fallDue(routed, contextOn(addDays(monday, 10)))
  const later = contextOn(addDays(monday, 11))
  const answered = letterComesTo(silent, 'answered', later)
  expect(answered).toMatchObject({ letter: 'answered', overdueTimes: 0, version: silent.version + 1 })
  expect(answered.dueOn > dayOf(later.now)).toBe(true)
  expect(letterComesTo(answered, 'answered', contextOn(addDays(monday, 13)))).toBe(answered)
  expect(letterComesTo(answered, undefined, later)).not.toHaveProperty('letter')
  const taken = rules.acknowledge(letterComesTo(answered, 'called_back', later), taker, 'by_letter', later)
  expect(taken).not.toHaveProperty('letter')
})

test('nothing but a trip to an organisation outside goes along with a letter', () => {
  expect(() => letterComesTo(hosted, 'answered', today)).toThrow('TRIP_STEP_NOT_POSSIBLE')
  expect(() => letterComesTo(aTrip('routed'), 'answered', today)).toThrow('TRIP_STEP_NOT_POSSIBLE')
})

test('the number on which the office was reached stands for it', () => {
  const called = withOfficePhone(letterComesTo(routed, 'called_back', today), '0898-0000009')
  expect(called.host).toMatchObject({ orgName, orgPhone: '0898-0000009' })
})

const newsOf = ({ tellHost, tellHostNext }: Trip) => ({
  ...(tellHost && { tellHost }),
  ...(tellHostNext && { tellHostNext }),
})

describe('news for an organisation outside', () => {
  const visit = visitHome(
    hosted,
    { from: hosted.leaveOn, until: addDays(hosted.leaveOn, 3) },
    contextOn(hosted.leaveOn),
  )
  const back = withHostNews(hosted, rules.reportReturn(hosted, today), 'trip.return_reported', monday)

  test('is what the branch has to tell it, until it knows', () => {
    expect(back.tellHost).toEqual({
      ...{ about: 'returned', since: monday, host: orgName, byCode: true },
      ...taker,
    })
    const known = hostKnows(back)
    expect(known).not.toHaveProperty('tellHost')
    expect(known.version).toBe(back.version + 1)
    expect(hostKnows(known)).toBe(known)
    expect(rules.archive(back, today)).toHaveProperty('tellHost')
    expect(withHostNews(hosted, visit, 'trip.visits_home', monday).tellHost).toMatchObject({
      about: 'home_visit',
    })
  })

  describe('of two of them, one after the other', () => {
    const elsewhere = { kind: 'outside' as const, orgName: '另一个支部' }
    const gone = withHostNews(hosted, aTrip('registered'), 'trip.moved_on', monday)
    const left = withHostNews(gone, rules.route(gone, elsewhere, today), 'trip.routed', monday)
    const there = rules.acknowledge(left, { orgName: '另一个支部二组' }, 'by_phone', today)
    const moved = withHostNews(left, there, 'trip.acknowledged', monday)
    const extended = withHostNews(moved, { ...moved, version: moved.version + 1 }, 'trip.extended', monday)

    test('each is told its own, the first one first', () => {
      expect(newsIn(extended).map(({ about, host }) => [about, host])).toEqual([
        ['left', orgName],
        ['extended', elsewhere.orgName],
      ])
      const latest = withHostNews(
        extended,
        rules.reportReturn(extended, today),
        'trip.return_reported',
        monday,
      )
      expect(newsIn(latest).map(({ about }) => about)).toEqual(['left', 'returned'])
      expect(newsIn(rules.archive(latest, today))).toHaveLength(2)
    })

    test('one that reads its own takes nothing from the other', () => {
      const read = hostKnows(extended, orgName)
      expect(newsIn(read)).toMatchObject([{ about: 'extended', host: elsewhere.orgName }])
      expect(hostKnows(read, orgName)).toBe(read)
      expect(isNewsFor(read, orgName)).toBe(false)
      expect(hostKnows(extended, '第三个支部')).toBe(extended)
      expect(newsIn(hostKnows(extended))).toMatchObject([{ host: elsewhere.orgName }])
    })

    test('the code of one is good no longer where the other gets a letter, and there is none by telephone', () => {
      expect(newsIn(left)).not.toContainEqual(expect.objectContaining({ byCode: true }))
      expect(newsIn(extended)).not.toContainEqual(expect.objectContaining({ byCode: true }))
      const station = rules.route(gone, aTrip('routed').host, today)
      expect(withHostNews(gone, station, 'trip.routed', monday).tellHost).toMatchObject({ byCode: true })
    })

    test('who takes them in again knows it, and another stays to be told', () => {
      const back = rules.route({ ...gone, ...newsOf(extended) }, outside, today)
      const again = rules.acknowledge(back, taker, 'by_letter', today)
      const known = withHostNews(back, again, 'trip.acknowledged', monday)
      expect(newsIn(known)).toMatchObject([{ host: elsewhere.orgName, about: 'extended' }])
    })

    test('of older news, which names no host, the one where they still are alone has read it', () => {
      const old = { ...left, tellHost: { about: 'left' as const, since: monday, orgName: taker.orgName } }
      expect(isNewsFor(old, orgName)).toBe(false)
      expect(isNewsFor({ ...back, tellHost: old.tellHost }, orgName)).toBe(true)
    })
  })

  test('of a trip that something else has ended says that alone', () => {
    const closed = withHostNews(
      hosted,
      rules.close(rules.only(hosted, 'report_return'), today),
      'trip.closed',
      monday,
    )
    expect(closed.tellHost).toMatchObject({ about: 'left', ended: true })
  })

  test('is none of a host that has an inbox, of who wasn’t taken in, and of what is no matter of theirs', () => {
    const station = aTrip('hosted')
    const none: [Trip, Trip, Parameters<typeof withHostNews>[2]][] = [
      [station, rules.reportReturn(station, today), 'trip.return_reported'],
      [routed, rules.manageAtOrigin(routed, today), 'trip.managed_at_origin'],
      [hosted, hosted, 'trip.changed'],
      [hosted, { ...hosted, version: 9 }, 'trip.contacted'],
    ]
    for (const [before, after, type] of none) expect(withHostNews(before, after, type, monday)).toBe(after)
  })

  test('reads as how things stand now', () => {
    expect(standingFor(hosted, orgName, monday)).toBe('there')
    expect(standingFor(visit, orgName, hosted.leaveOn)).toBe('home_visit')
    expect(standingFor(back, orgName, monday)).toBe('returned')
    expect(standingFor(hosted, '另一个支部', monday)).toBe('left')
    expect(standingFor(rules.transferOut(rules.only(hosted, 'report_return'), today), orgName, monday)).toBe(
      'left',
    )
  })
})
