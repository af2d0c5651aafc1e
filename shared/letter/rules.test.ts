import { anId } from '../fixtures'
import { Refusal } from '../errors'
import { addDays, atHour } from '../time'
import { monday } from '../trip/fixtures'
import {
  acknowledgeLetter,
  anotherSheet,
  answer,
  callBack,
  isGood,
  isOpenedBy,
  isTheirs,
  letterDays,
  makeLetter,
  plainNumber,
  turnAway,
  withoutNumbers,
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
const called = { phone: { masked: '089****0001', box: '0.MDg5' }, phoneKeys: ['office'] }
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
  const calledBack = callBack(answered, answered.version, called, monday)
  expect(isTheirs(calledBack, theirs)).toBe(true)
  expect(isTheirs(calledBack, stranger)).toBe(false)
})

test('without its numbers a letter is still theirs, and there is nothing more to take', () => {
  expect(withoutNumbers(sent)).toBe(sent)
  const answered = answer(sent, { ...given(), phoneKey: 'key' })
  const calledBack = callBack(answered, answered.version, called, monday)
  const taken = acknowledgeLetter(calledBack, theirs, atHour(monday, 10))
  for (const letter of [answered, calledBack, taken]) {
    const kept = withoutNumbers(letter)
    expect(kept).toMatchObject({ state: letter.state, version: letter.version + 1 })
    expect(JSON.stringify(kept)).not.toMatch(/masked|phone|key/)
    expect(withoutNumbers(kept)).toBe(kept)
  }
  expect(isTheirs(withoutNumbers(taken), theirs)).toBe(true)
})

test('once acknowledged it is theirs for good: no answer, no turning away, and never over', () => {
  const done = acknowledgeLetter(
    callBack(answer(sent, given()), 2, called, monday),
    theirs,
    atHour(monday, 11),
  )
  expect(codeOf(() => answer(done, given()))).toBe('LETTER_STEP_NOT_POSSIBLE')
  expect(codeOf(() => turnAway(done))).toBe('LETTER_STEP_NOT_POSSIBLE')
  expect(isGood(done, addDays(monday, 400))).toBe(true)
})

test('a letter made anew goes on counting, so that an old sheet is never taken for it', () => {
  const { state: _state, version: _version, madeOn: _madeOn, expiresOn: _expiresOn, ...about } = sent
  expect(makeLetter(about, answer(sent, given()), monday)).toMatchObject({ state: 'sent', version: 3 })
})

test('whoever typed the number isn’t called on it to make sure, however it is written', () => {
  const one = answer(sent, { ...given(), phoneKey: 'typed' })
  const back = (phoneKeys: string[], masked = '089****0001') =>
    codeOf(() => callBack(one, one.version, { phone: { masked, box: '0.MDg5' }, phoneKeys }, monday))
  expect(back(['earlier secret', 'typed'])).toBe('CALLED_NUMBER_OF_FORM')
  expect(back(['office'])).toBe('done')
  // Answered before numbers were given a key: told apart by what is shown of them.
  const before = answer(sent, given())
  const own = { phone: { masked: '199****8001', box: '0.MTk5' }, phoneKeys: ['office'] }
  expect(codeOf(() => callBack(before, before.version, own, monday))).toBe('CALLED_NUMBER_OF_FORM')
  for (const text of ['199-0000-8001', '8619900008001', '019900008001', '008619900008001'])
    expect(plainNumber(text)).toBe('19900008001')
  expect(plainNumber('0898-0000001')).toBe('08980000001')
})

test('another sheet opens the same letter, until its time is over; the sixth ends the first', () => {
  const answered = answer(sent, given())
  const second = anotherSheet(answered, 'second', monday)
  expect(second).toMatchObject({ state: 'answered', answer: answered.answer })
  expect([isOpenedBy(second, 'digest'), isOpenedBy(second, 'second')]).toEqual([true, true])
  const sixth = ['3', '4', '5', '6'].reduce((letter, hash) => anotherSheet(letter, hash, monday), second)
  expect(isOpenedBy(sixth, 'digest')).toBe(false)
  expect(isOpenedBy(sixth, 'second')).toBe(true)
  expect(codeOf(() => anotherSheet(sent, 'late', addDays(monday, letterDays + 1)))).toBe('LETTER_OVER')
})
