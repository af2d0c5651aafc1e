import { goneTogether } from './gone-together'

const away = (memberName: string, regionCode: string, state = 'hosted') => ({
  ...{ memberName, state, destination: { regionCode, place: [regionCode] } },
})

test('three of a branch in one county are enough for a group, two are not; the most come first', () => {
  const here = ['a', 'b', 'c'].map((name) => away(name, '460203'))
  const there = ['d', 'e', 'f', 'g'].map((name) => away(name, '440106'))
  const elsewhere = ['h', 'i'].map((name) => away(name, '310115'))
  expect(goneTogether([...here, ...there, ...elsewhere])).toEqual([
    { regionCode: '440106', place: ['440106'], count: 4, names: ['d', 'e', 'f', 'g'] },
    { regionCode: '460203', place: ['460203'], count: 3, names: ['a', 'b', 'c'] },
  ])
})

test('who is back, whose filing is not whole, or whose place is kept from the reader does not count', () => {
  const two = [away('a', '460203'), away('b', '460203')]
  expect(goneTogether([...two, away('c', '460203', 'return_reported')])).toEqual([])
  expect(goneTogether([...two, away('c', '460203', 'returned_for_completion')])).toEqual([])
  expect(goneTogether(['a', 'b', 'c'].map((name) => away(name, '')))).toEqual([])
})

test('of a whole branch more are counted than its list shows; one of which nobody is shown counts, too', () => {
  const whole = [
    { regionCode: '440106', place: ['广州市'], count: 3 },
    { regionCode: '460203', place: ['三亚市'], count: 7 },
  ]
  expect(goneTogether([away('a', '460203'), away('b', '460203')], whole)).toEqual([
    { regionCode: '460203', place: ['三亚市'], count: 7, names: ['a', 'b'] },
    { regionCode: '440106', place: ['广州市'], count: 3, names: [] },
  ])
})
