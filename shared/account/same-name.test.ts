import { isSameName } from './same-name'

test.each([
  ['周明远', '周明远'],
  [' 周 明远　', '周明远'],
  ['阿依古丽.买买提', '阿依古丽·买买提'],
  ['阿依古丽•买买提', '阿依古丽・买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['ＬＩＵ', 'liu'],
])('%s is %s', (typed, known) => expect(isSameName(typed, known)).toBe(true))

test.each([
  ['周明', '周明远'],
  ['周明远', '周明媛'],
  ['阿依古丽买买提', '阿依古丽·买买提'],
  ['', '周明远'],
])('%s is not %s', (typed, known) => expect(isSameName(typed, known)).toBe(false))
