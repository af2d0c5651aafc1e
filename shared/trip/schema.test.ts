import * as v from 'valibot'
import { possibleSteps } from './rules'
import { filingSchema, phoneSchema, returnReasonSchema } from './schema'
import { tripStates } from './trip'

const filing = {
  destination: { regionCode: '460203' },
  reason: 'winter',
  leaveOn: '2026-11-28',
  phone: '19900000001',
}
/** The sentence at each field that is wrong. */
const wrongIn = (changed: object) =>
  v
    .safeParse(filingSchema, { ...filing, ...changed })
    .issues?.map((one) => `${v.getDotPath(one)}: ${one.message}`)

describe('the form of a filing', () => {
  it('asks for at most seven things, and folds the rest', () => {
    const { destination, more: _folded, ...others } = filingSchema.entries
    expect(Object.keys(destination.entries).length + Object.keys(others).length).toBeLessThanOrEqual(7)
  })

  it('can be sent without an address and without a day of return', () => {
    expect(wrongIn({})).toBeUndefined()
    expect(v.parse(filingSchema, filing)).toEqual(filing)
  })

  it('ignores what a later release adds', () => {
    expect(v.parse(filingSchema, { ...filing, employer: 'x' })).toEqual(filing)
  })

  it.each<[string, object, string]>([
    ['a city is chosen', { destination: { regionCode: '4602' } }, 'destination.regionCode: 请选到区县一级'],
    [
      'the address is only spaces',
      { destination: { regionCode: '460203', address: ' ' } },
      'destination.address: 请写点内容',
    ],
    [
      'the address is too long',
      { destination: { regionCode: '460203', address: '路'.repeat(101) } },
      'destination.address: 最多写 100 个字',
    ],
    ['no reason is chosen', { reason: '' }, 'reason: 请选去做什么'],
    ['the day is none', { leaveOn: '2026-02-30' }, 'leaveOn: 没有这一天'],
    ['the day is not chosen', { leaveOn: '' }, 'leaveOn: 请选日期'],
    ['the phone is too short', { phone: '1990000000' }, 'phone: 请填 11 位手机号'],
    ['the phone is a landline', { phone: '01012345678' }, 'phone: 请填 11 位手机号'],
  ])('says in Chinese, at the field, that %s', (_what, changed, said) => {
    expect(wrongIn(changed)).toContain(said)
  })

  it('takes no number with spaces or in other digits', () => {
    for (const text of ['199 0000 0001', '１９９００００００００１', '+8619900000001', '19900000001\n'])
      expect(v.is(phoneSchema, text)).toBe(false)
  })

  it('says what is missing when it is returned', () => {
    expect(v.is(returnReasonSchema, '请写清住在哪个区')).toBe(true)
    expect(v.is(returnReasonSchema, '')).toBe(false)
    expect(v.is(returnReasonSchema, '字'.repeat(201))).toBe(false)
  })
})

it('every state has its steps, and no state is forgotten', () => {
  expect(Object.keys(possibleSteps).sort()).toEqual([...tripStates].sort())
})
