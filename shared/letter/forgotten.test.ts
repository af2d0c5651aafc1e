import { anId } from '../fixtures'
import { atHour } from '../time'
import { monday } from '../trip/fixtures'
import { withoutWhoAnswered } from './forgotten'
import { acknowledgeLetter, answer, callBack, makeLetter } from './rules'

const theirs = anId('account', 'theirs')
const sent = makeLetter(
  {
    ...{ tripId: anId('trip', 'winter'), countyId: anId('county', 'home'), tokenHash: 'digest' },
    ...{ fromOrgId: anId('org', 'branch'), fromOrgName: '柳溪村党支部', toOrgName: '滨海社区党支部' },
  },
  undefined,
  monday,
)
const answered = answer(sent, {
  ...{ accountId: theirs, at: atHour(monday, 9), orgName: '滨海社区党支部', contactName: '符老师' },
  phone: { masked: '199****8001', box: '0.MTk5' },
})
const office = { phone: { masked: '089****0001', box: '0.MDg5' }, phoneKeys: ['office'] }
const calledBack = callBack(answered, answered.version, office, monday)

test('of who has only filled in the form nothing is left', () => {
  for (const letter of [answered, calledBack])
    expect(withoutWhoAnswered(letter, theirs)).toEqual({ ...sent, version: letter.version + 1 })
})

test('of who took the member in it says which organisation that was, and when', () => {
  const taken = acknowledgeLetter(calledBack, theirs, atHour(monday, 10))
  const left = withoutWhoAnswered(taken, theirs)
  expect(left).toMatchObject({
    ...{ state: 'acknowledged', version: taken.version + 1, acknowledgedAt: taken.acknowledgedAt },
    answer: { at: answered.answer.at, orgName: '滨海社区党支部' },
  })
  for (const trace of ['符老师', '199****8001', theirs]) expect(JSON.stringify(left)).not.toContain(trace)
  expect(withoutWhoAnswered(left, theirs)).toBe(left)
})

test('what somebody else has filled in stays', () => {
  expect(withoutWhoAnswered(sent, theirs)).toBe(sent)
  expect(withoutWhoAnswered(answered, anId('account', 'stranger'))).toBe(answered)
})
