import { anId } from '../fixtures'
import { Refusal } from '../errors'
import { addDays, atHour } from '../time'
import { monday } from '../trip/fixtures'
import {
  acknowledgeLetter,
  answer,
  callBack,
  isGood,
  isTheirs,
  letterDays,
  makeLetter,
  turnAway,
} from './rules'

const theirs = anId('account', 'theirs')
const stranger = anId('account', 'stranger')
const sent = makeLetter(
  {
    ...{ tripId: anId('trip', 'winter'), countyId: anId('county', 'home'), tokenHash: 'digest' },
    ...{ fromOrgId: anId('org', 'branch'), fromOrgName: '柳溪村党支部', toOrgName: '滨海社区党支部' },
  },
  undefined,
  monday,
)
const given = (day = monday) => ({
  ...{ accountId: theirs, at: atHour(day, 9), orgName: '滨海社区党支部', contactName: '符老师' },
  phone: { masked: '199****8001', box: '0.MTk5' },
})
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'done'
}

test('the code is good for thirty days, that day included', () => {
  expect(isGood(sent, addDays(monday, letterDays))).toBe(true)
  expect(codeOf(() => answer(sent, given(addDays(monday, letterDays + 1))))).toBe('LETTER_OVER')
})

test('nobody’s answer is trusted before the branch has called back', () => {
  const answered = answer(sent, given())
  expect(isTheirs(answered, theirs)).toBe(false)
  expect(codeOf(() => acknowledgeLetter(answered, theirs, atHour(monday, 10)))).toBe(
    'LETTER_STEP_NOT_POSSIBLE',
  )
  const calledBack = callBack(answered, answered.version, monday)
  expect(isTheirs(calledBack, theirs)).toBe(true)
  expect(isTheirs(calledBack, stranger)).toBe(false)
})

test('once acknowledged it is theirs for good: no answer, no turning away, and never over', () => {
  const done = acknowledgeLetter(callBack(answer(sent, given()), 2, monday), theirs, atHour(monday, 11))
  expect(codeOf(() => answer(done, given()))).toBe('LETTER_STEP_NOT_POSSIBLE')
  expect(codeOf(() => turnAway(done))).toBe('LETTER_STEP_NOT_POSSIBLE')
  expect(isGood(done, addDays(monday, 400))).toBe(true)
})

test('a letter made anew goes on counting, so that an old sheet is never taken for it', () => {
  const { state: _state, version: _version, madeOn: _madeOn, expiresOn: _expiresOn, ...about } = sent
  expect(makeLetter(about, answer(sent, given()), monday)).toMatchObject({ state: 'sent', version: 3 })
})
