import { meaningOf } from './xlsx-styles'

test.each([
  ['yyyy-mm-dd', 'day'],
  ['yyyy"年"m"月"d"日";@', 'day'],
  ['[$-804]yyyy"年"m"月"d"日"', 'day'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
  ['m/d/yy h:mm', 'day'],
  ['m"月"d"日"', 'day'],
  ['yyyy"年"m"月"', 'month'],
  ['mmm-yy', 'month'],
])('%s shows a %s', (code, shows) => expect(meaningOf(code)).toEqual({ kind: 'date', shows }))

test.each(['h:mm', '[h]:mm:ss', 'mm:ss.0', '上午/下午h"时"mm"分"'])('%s is a time', (code) =>
  expect(meaningOf(code)).toEqual({ kind: 'time' }),
)

test.each([
  'General',
  '0.00',
  '#,##0',
  '0.00E+00',
  '@',
  '[Red]0.00',
  '0"人"',
  '"第"0"年"',
  '¥#,##0;[Red]-¥#,##0',
])('%s is a number', (code) => expect(meaningOf(code)).toMatchObject({ kind: 'number' }))
