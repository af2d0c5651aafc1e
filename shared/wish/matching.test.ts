import * as fc from 'fast-check'
import * as v from 'valibot'
import { makeId } from '../ids'
import { addDays, daySchema } from '../time'
import {
  type Helper,
  helpersFor,
  lately,
  match,
  mayBeSeenFrom,
  nearness,
  offers,
  offersFor,
  type WishToOffer,
  weights,
  whyWords,
} from './matching'
import { skillCodes, skillsIn } from './skills'

const today = v.parse(daySchema, '2026-11-26')
const place = (n: number) =>
  makeId(
    'place',
    Uint8Array.from({ length: 20 }, () => n),
  )
const here = { compoundId: place(1), communityId: place(2), townCode: '469998001' }
const wish = (more: Partial<WishToOffer> = {}): WishToOffer => ({
  ...{
    spot: here,
    skills: skillsIn('想换厨房灯泡'),
    waitsSince: addDays(today, -9),
    hiddenFromCompound: false,
  },
  ...more,
})
const helper = (more: Partial<Helper> = {}): Helper => ({ spots: [here], skills: [], actsLately: 0, ...more })

describe('why', () => {
  it('is said in words: near, skill, waiting', () => {
    const neighbour = helper({
      spots: [{ ...here, compoundId: place(9) }],
      skills: skillsIn('水电维修、理发'),
    })
    const found = match(wish(), neighbour, today)
    expect(found && whyWords(found)).toBe('离您近 · 会修水电 · 等了 9 天')
    expect(found?.score).toBe(weights.near.community + weights.skill + 9 * weights.perDay)
  })

  it('goes by the nearest of one’s places', () => {
    const both = helper({ spots: [{ townCode: here.townCode }, { ...here, compoundId: place(9) }] })
    expect(match(wish(), both, today)?.reasons[0]).toMatchObject({ is: 'near', how: 'community' })
  })

  it('says nothing of what speaks against it, nor of a wish of today', () => {
    const busy = helper({ spots: [], actsLately: 4 })
    expect(match(wish({ waitsSince: today }), busy, today)).toEqual({
      score: -4 * weights.perAct,
      reasons: [{ is: 'fatigue', acts: 4, points: -4 * weights.perAct }],
    })
    expect(whyWords({ reasons: [{ is: 'fatigue', acts: 4, points: -24 }] })).toBe('')
  })

  it('knows near by the tree alone', () => {
    const other = (more: object) => nearness(here, { ...here, ...more })
    expect([other({}), other({ compoundId: place(8) })]).toEqual(['compound', 'community'])
    expect(other({ compoundId: place(8), communityId: place(9) })).toBe('town')
    expect(nearness(here, {})).toBeUndefined()
    expect(nearness({}, {})).toBeUndefined()
  })
})

test('what isn’t for the own compound is neither shown nor offered there, and is elsewhere', () => {
  const hidden = wish({ hiddenFromCompound: true })
  expect(mayBeSeenFrom(hidden, here)).toBe(false)
  expect(match(hidden, helper(), today)).toBeUndefined()
  expect(offers([hidden], helper(), today)).toEqual([])
  expect(helpersFor(hidden, [helper()], today)).toEqual([])
  expect(offers([hidden], helper({ spots: [{ ...here, compoundId: place(7) }] }), today)).toHaveLength(1)
})

test('where one of both names no compound it may be the same: then the community is hidden from', () => {
  const [ofCommunity, hidden] = [{ communityId: here.communityId }, wish({ hiddenFromCompound: true })]
  expect(mayBeSeenFrom(hidden, ofCommunity)).toBe(false)
  expect(mayBeSeenFrom({ ...hidden, spot: ofCommunity }, here)).toBe(false)
  expect(mayBeSeenFrom({ ...hidden, spot: ofCommunity }, { communityId: place(8) })).toBe(true)
})

test('who did much lately is made fewer offers, never none', () => {
  expect([0, 3, 8, 50].map((actsLately) => offersFor({ actsLately }))).toEqual([10, 7, 2, 2])
  const many = Array.from({ length: 20 }, () => wish())
  expect(offers(many, helper({ actsLately: 4 }), today)).toHaveLength(6)
  expect(lately).toBe(30)
})

test('of two neighbours the one who did less lately is asked first; a skill outweighs it', () => {
  const [tired, fresh] = [helper({ actsLately: 3 }), helper()]
  expect(helpersFor(wish(), [tired, fresh], today).map(({ helper: { actsLately } }) => actsLately)).toEqual([
    0, 3,
  ])
  const plumber = helper({ actsLately: 6, skills: ['repairs'] })
  expect(helpersFor(wish(), [fresh, plumber], today)[0]?.helper).toBe(plumber)
})

const dayOffset = fc.integer({ min: 0, max: 90 })
const spots = fc.record({
  compoundId: fc.constantFrom(place(1), place(3), undefined),
  communityId: fc.constantFrom(place(2), place(4), undefined),
  townCode: fc.constantFrom('469998001', '469998002', undefined),
})
const skills = fc.subarray([...skillCodes])
const wishes = fc.record({
  ...{ spot: spots, skills, hiddenFromCompound: fc.boolean() },
  waitsSince: dayOffset.map((days) => addDays(today, -days)),
})
const helpers = fc.record({
  spots: fc.array(spots, { maxLength: 2 }),
  skills,
  actsLately: fc.integer({ min: 0, max: 20 }),
})

describe('for any wish and helper', () => {
  it('the score is the sum of its reasons', () => {
    fc.assert(
      fc.property(wishes, helpers, (one, who) => {
        const found = match(one, who, today)
        return (
          found === undefined || found.score === found.reasons.reduce((sum, { points }) => sum + points, 0)
        )
      }),
    )
  })

  it('waiting longer never lowers it, doing more lately never raises it', () => {
    fc.assert(
      fc.property(wishes, helpers, dayOffset, (one, who, days) => {
        const score = (wishNow: WishToOffer, whoNow: Helper) => match(wishNow, whoNow, today)?.score ?? 0
        const longer = { ...one, waitsSince: addDays(one.waitsSince, -days) }
        const busier = { ...who, actsLately: who.actsLately + days }
        return score(longer, who) >= score(one, who) && score(one, busier) <= score(one, who)
      }),
    )
  })

  it('the order is the same whatever order they came in, best first, and none is hidden from its compound', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 12 }), helpers, (all, who) => {
        const scores = (list: WishToOffer[]) => offers(list, who, today).map(({ match: { score } }) => score)
        const found = scores(all)
        expect(scores([...all].reverse())).toEqual(found)
        expect([...found].sort((a, b) => b - a)).toEqual(found)
        for (const { wish: one } of offers(all, who, today))
          expect(who.spots.every((spot) => mayBeSeenFrom(one, spot))).toBe(true)
      }),
    )
  })
})

test('a speciality in anybody’s own words is known', () => {
  expect(skillsIn('电工，会理发')).toEqual(['repairs', 'haircut'])
  expect(skillsIn('退休教师')).toEqual(['lessons'])
  expect(skillsIn('种花')).toEqual([])
})
