import * as v from 'valibot'
import { anId } from '@shared/fixtures'
import { type TripView, tripViewSchema } from '@shared/trip/schema'
import { readTripCodeLink } from '@shared/trip/trip-code'
import { needsPaper, tripCardWords } from './src/print/trip-card-words'

const prefix = 'https://houniao.invalid/s'
const tripId = anId('trip', 'winter')
const trip = (more: object = {}): TripView =>
  v.parse(tripViewSchema, {
    ...{ tripId, version: 3, state: 'routed', memberName: '林秀兰', originOrgName: '柳树湾村党支部' },
    ...{ destination: { regionCode: '460203', place: [] }, reason: 'winter', leaveOn: '2026-11-20' },
    ...{ waitingFor: 'member', overdueTimes: 0, phone: '199****2121', mayReveal: [], side: 'origin' },
    ...{ responsible: { name: '柳树湾村党支部', phone: '19900009001' }, timeline: [], maySteps: [] },
    ...{ host: { kind: 'station', name: '东岸驿站' }, stationName: '东岸驿站' },
    station: { name: '东岸驿站', address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30' },
    ...more,
  })

test('the paper says who goes where, what the host scans or reads, and whom to call; no number of the member', () => {
  const words = tripCardWords(trip(), prefix)
  expect(words).toMatchObject({ name: '林秀兰', stationName: '东岸驿站', call: '柳树湾村党支部 19900009001' })
  expect(words?.facts.map(({ text }) => text)).toEqual(['东岸路 1 号', '每天 8:30–17:30', '19900009002'])
  expect(words && readTripCodeLink(prefix, words.code)).toBe(words?.typed.replace(' ', '').toLowerCase())
  expect(JSON.stringify(words)).not.toContain('199****')
})

test('what isn’t known is left out, and who needs no paper gets none', () => {
  const station = { name: '东岸驿站', address: '东岸路 1 号', phone: '', hours: '' }
  const bare = tripCardWords(trip({ station, responsible: { name: '柳树湾村党支部' } }), prefix)
  expect(bare).toMatchObject({ facts: [{ name: '地址', text: '东岸路 1 号' }], call: '柳树湾村党支部' })
  expect(tripCardWords(trip({ state: 'checked_in' }), prefix)).toBeUndefined()
  expect(needsPaper(trip({ host: { kind: 'branch', name: '流动党支部' } }))).toBe(false)
})
