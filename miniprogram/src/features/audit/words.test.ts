import { actions } from '@shared/access/actions'
import { endpoints } from '@shared/contract'
import { idPrefix } from '@shared/ids'
import { actionWords, wordsOf } from './action-words'
import { actingWords, thingOf } from './thing-words'

test('every action has words of its own, and no words are left over', () => {
  expect(Object.keys(actionWords).sort()).toEqual([...actions].sort())
  for (const { action } of endpoints) expect(wordsOf(action)).toMatch(/^[“”、，\u4e00-\u9fff]+$/)
  const words = Object.values(actionWords)
  expect(new Set(words).size).toBe(words.length)
})

test('none says what members never read', () => {
  expect(Object.values(actionWords).join()).not.toMatch(/审批|打卡|失联|婉拒/)
})

test('an action of a later release is named as it is', () => {
  expect(wordsOf('parcel.carry')).toBe('parcel.carry')
})

test('every kind of thing has its word, and enough of the id to tell two apart', () => {
  for (const prefix of Object.values(idPrefix))
    expect(thingOf(`${prefix}_00000000000000abcdef`)).toMatch(/^(?!其他)\S+ abcdef$/)
  expect(actingWords('self')).toBe('本人')
  expect(actingWords('resident')).toBe('居民')
  expect(actingWords('grt_00000000000000abcdef')).toBe('身份 abcdef')
})
