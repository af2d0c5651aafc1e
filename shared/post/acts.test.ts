import { anId } from '../fixtures'
import { day } from '../trip/fixtures'
import { morning } from '../wish/fixtures'
import { actsOfService } from './acts'
import type { SignUp } from './shift'

const shiftId = anId('shift', 'patrol')
const memberId = anId('member', 'zhuo')
const [monday, tuesday] = [day('2026-11-23'), day('2026-11-24')]

const served = (version: number, ...minutes: [SignUp['served'][number]['on'], number][]): SignUp => ({
  ...{ shiftId, memberId, version, state: 'signed', at: morning },
  about: { name: '治安巡逻', class: 'safety', place: '柳岸社区', orgName: '柳岸社区党委' },
  served: minutes.map(([on, of]) => ({ on, minutes: of })),
})
const act = { memberId, kind: 'service', act: shiftId } as const

it('says of each day what is new of it: confirmed, put right, or taken back', () => {
  const before = served(2, [monday, 60])
  expect(actsOfService(before, served(3, [monday, 60], [tuesday, 90]))).toEqual([
    { ...act, on: tuesday, version: 3, amount: 90 },
  ])
  expect(actsOfService(before, served(3, [monday, 45]))).toEqual([
    { ...act, on: monday, version: 3, amount: 45 },
  ])
  expect(actsOfService(before, served(3))).toEqual([{ ...act, on: monday, version: 3, amount: 0 }])
})

it('says nothing of what stays as it was, nor that somebody never came', () => {
  expect(actsOfService(served(2, [monday, 60]), served(3, [monday, 60]))).toEqual([])
  expect(actsOfService(served(1), { ...served(2), state: 'no_show' })).toEqual([])
})
