import { anId } from '@shared/fixtures'
import type { LetterView } from '@shared/letter/schema'
import type { TripCard } from '@shared/trip/schema'
import { type LetterRow, letterRows, standingOf } from './src/letters/letter-rows'

/** Of these only what the rows are made of. */
const away = (name: string, state: string, kind = 'outside') =>
  // The other fields say nothing about it.
  ({ tripId: anId('trip', name), memberName: name, state, host: { kind, name: '滨海支部' } }) as TripCard
const letter = (name: string, state: string, isOver = false) =>
  // The other fields say nothing about it.
  ({ tripId: anId('trip', name), memberName: name, toOrgName: '滨海支部', state, isOver }) as LetterView

test('who has no letter yet stands first; what goes to a station, or is taken in, needs none', () => {
  const rows = letterRows(
    [away('a', 'routed'), away('b', 'routed'), away('c', 'routed', 'station'), away('d', 'hosted')],
    [letter('b', 'sent'), letter('d', 'acknowledged')],
  )
  expect(rows.map(({ memberName, mayWrite, mayPrint }) => [memberName, mayWrite, mayPrint])).toEqual([
    ['a', true, false],
    ['b', true, true],
    ['d', false, true],
  ])
})

test('each says where it stands and what to do', () => {
  const row = (one?: LetterView): LetterRow => ({
    ...{ tripId: anId('trip', 'a'), memberName: 'a', toOrgName: 'b', mayWrite: true, mayPrint: false },
    ...(one && { letter: one }),
  })
  expect(standingOf(row())).toBe('还没有发')
  expect(standingOf(row(letter('a', 'answered')))).toContain('请在手机上核实')
  expect(standingOf(row(letter('a', 'sent', true)))).toContain('再发')
  expect(standingOf(row(letter('a', 'acknowledged', true)))).toBe('办完了')
  expect(standingOf(row({ ...letter('a', 'acknowledged', true), toTell: true }))).toContain('告诉对方')
  expect(standingOf(row(letter('a', 'of_a_later_release')))).toBe('办理中')
})
