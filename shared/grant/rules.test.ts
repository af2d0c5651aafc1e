import { roles } from '../access/person'
import { Refusal } from '../errors'
import { anId } from '../fixtures'
import { addDays, atHour, dayOf, instant } from '../time'
import { fitsHere, needsSecondOfficer, oneMustStay, termOf } from './rules'
import type { Post } from './schema'

const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
const inDays = (days: number) => atHour(addDays(dayOf(now), days), 9)
const orgId = anId('org', 'branch')
const node = (level: 'committee' | 'general_branch' | 'branch' | 'group', isRoot = false) => ({
  ...{ orgId, name: '柳湾村支部', level, type: 'regular' as const },
  ...(!isRoot && { parentId: anId('org', 'township') }),
})
const post = (of: Partial<Post>): Post => ({ role: 'branch_secretary', orgId, ...of })
const stationId = anId('station', 'yelin')
const placeId = anId('place', 'compound')

describe('where a role can be held', () => {
  it.each([
    ['a secretary of a branch', post({}), node('branch'), true],
    ['a secretary of a committee', post({}), node('committee'), false],
    ['a worker of a committee', post({ role: 'party_worker' }), node('committee'), true],
    ['a worker of a branch', post({ role: 'party_worker' }), node('branch'), false],
    ['an officer at the root', post({ role: 'county_officer' }), node('committee', true), true],
    ['an officer below the root', post({ role: 'county_officer' }), node('committee'), false],
    ['an auditor below the root', post({ role: 'auditor' }), node('committee'), false],
    ['a host with a station', post({ role: 'station_host', stationId }), node('branch'), true],
    ['a host without one', post({ role: 'station_host' }), node('branch'), false],
    ['a secretary with a station', post({ stationId }), node('branch'), false],
    ['a community worker with a place', post({ role: 'community_worker', placeId }), node('branch'), true],
    ['a community worker without one', post({ role: 'community_worker' }), node('branch'), false],
  ] as const)('%s', (_what, given, at, fits) => {
    expect(fitsHere(given, at)).toBe(fits)
  })

  it('is never a group', () => {
    for (const role of roles) expect(fitsHere(post({ role, stationId, placeId }), node('group'))).toBe(false)
  })
})

describe('a term', () => {
  it('is five years from its beginning, unless said otherwise', () => {
    expect(termOf(post({}), now)).toEqual({ expiresAt: '2031-11-22T01:00:00.000Z' })
    const startsAt = inDays(10)
    expect(termOf(post({ startsAt }), now)).toMatchObject({ startsAt })
    expect(termOf(post({ startsAt: inDays(-10) }), now)).not.toHaveProperty('startsAt')
    expect(termOf(post({ expiresAt: inDays(30) }), now)).toEqual({ expiresAt: inDays(30) })
  })

  it.each([
    ['over already', { expiresAt: inDays(-1) }],
    ['over before it begins', { startsAt: inDays(9), expiresAt: inDays(8) }],
    ['longer than a term', { expiresAt: inDays(2000) }],
    ['beginning in years', { startsAt: inDays(800) }],
    ['a deputy without an end', { deputy: true }],
    ['a deputy for longer than a year', { deputy: true, expiresAt: inDays(400) }],
  ])('is impossible: %s', (_what, of) => {
    expect(() => termOf(post(of), now)).toThrow(new Refusal('TERM_IMPOSSIBLE'))
  })
})

it('roles for the whole county take two officers, and one officer always stays', () => {
  expect(roles.filter(needsSecondOfficer)).toEqual(['county_officer', 'auditor'])
  expect(roles.filter(oneMustStay)).toEqual(['county_officer'])
})
