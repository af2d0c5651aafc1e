import type { Day } from '@shared/time'
import { lastWinter } from './last-winter'
import type { Deed } from './plan'
import type { Story } from './story'

/** Makes the deeds that speak of a station or an organisation by its key. */
export interface ByKey {
  routeTo: (station: string) => Deed
  placeInto: (org: string) => Deed
}

/** What the people of the small demo have done by that day. */
export function stories({ routeTo, placeInto }: ByKey, today: Day): Story[] {
  const winter = lastWinter(today)
  return [
    {
      ...{ who: 'lin-xiulan', trip: 'last winter', to: ['460203', '椰风路 88 号 3 栋'], why: 'winter' },
      ...{ leaves: winter.leaves, returns: winter.returns, filed: [5 - winter.leaves, '9:20'] },
      then: [
        [{ does: 'register' }, 4 - winter.leaves, '8:50'],
        [routeTo('yefeng'), 4 - winter.leaves, '9:05'],
        [{ does: 'check_in' }, -winter.leaves - 2, '10:10'],
        [placeInto('yefeng-mobile'), -winter.leaves - 3, '15:30'],
        [{ does: 'report_return' }, 1 - winter.returns, '14:00'],
        [{ does: 'archive' }, -winter.returns, '9:30'],
      ],
    },
    {
      ...{ who: 'wang-jianguo', to: ['460106'], why: 'with_children', leaves: 4 },
      filed: [1, '9:12'],
    },
    {
      ...{
        who: 'li-mei',
        to: ['460203', '东湾路 5 号'],
        why: 'grandchildren',
        leaves: -4,
        filed: [9, '19:40'],
      },
      then: [
        [{ does: 'register' }, 8, '9:02'],
        [routeTo('yefeng'), 8, '9:10'],
        [{ does: 'check_in' }, 3, '10:25'],
      ],
    },
    {
      ...{ who: 'he-yumei', to: ['460204'], why: 'grandchildren', leaves: 6, filed: [2, '20:15'] },
      then: [[{ does: 'register' }, 1, '8:40']],
    },
    {
      ...{ who: 'sun-guilan', to: ['460204'], why: 'winter', leaves: 9, returns: 150, filed: [2, '16:05'] },
      then: [[{ does: 'return_for_completion', reason: '请写清住在哪条路，当地驿站好找您' }, 1, '10:30']],
    },
    {
      ...{
        who: 'zhang-zhiqiang',
        to: ['460203', '滨海大道 40 号'],
        why: 'work',
        leaves: -1,
        filed: [6, '12:20'],
      },
      then: [
        [{ does: 'register' }, 5, '9:15'],
        [routeTo('yefeng'), 5, '9:20'],
      ],
    },
    {
      ...{
        who: 'chen-shuzhen',
        to: ['460203', '椰风路 66 号 1 栋'],
        why: 'winter',
        leaves: -93,
        filed: [99, '9:00'],
      },
      then: [
        [{ does: 'register' }, 98, '9:10'],
        [routeTo('yefeng'), 98, '9:25'],
        [{ does: 'check_in' }, 91, '9:50'],
        [placeInto('yefeng-mobile'), 89, '16:20'],
      ],
    },
    {
      ...{ who: 'hu-debao', to: ['460203'], why: 'winter', leaves: -3, returns: 120, filed: [8, '8:30'] },
      then: [
        [{ does: 'register' }, 7, '9:10'],
        [routeTo('yefeng'), 7, '9:30'],
        [{ does: 'say_arrived' }, 1, '17:45'],
      ],
    },
    {
      ...{ who: 'liu-yonghe', to: ['460106'], why: 'medical', leaves: -10, filed: [14, '7:50'] },
    },
    {
      ...{
        who: 'huang-fengying',
        to: ['460204', '东岸路 19 号'],
        why: 'with_children',
        leaves: -60,
        filed: [66, '18:10'],
      },
      then: [
        [{ does: 'register' }, 65, '8:55'],
        [routeTo('dongan'), 65, '9:00'],
        [{ does: 'check_in' }, 58, '11:15'],
        [placeInto('dongan-1'), 57, '9:40'],
        [{ does: 'report_return' }, 1, '13:30'],
      ],
    },
    {
      ...{
        who: 'wu-changhai',
        to: ['460202'],
        why: 'medical',
        leaves: -48,
        returns: -12,
        filed: [52, '10:00'],
      },
      then: [
        [{ does: 'register' }, 51, '9:30'],
        [routeTo('bailu'), 51, '9:45'],
        [{ does: 'confirm_arrival' }, 46, '10:00'],
        [placeInto('bailu-mobile'), 45, '14:10'],
        [{ does: 'report_return' }, 13, '9:00'],
        [{ does: 'archive' }, 12, '9:35'],
      ],
    },
    {
      ...{ who: 'xu-xiaofeng', to: ['310115'], why: 'work', leaves: -15, filed: [20, '21:30'] },
      then: [
        [{ does: 'register' }, 19, '8:45'],
        [{ does: 'withdraw' }, 17, '12:10'],
      ],
    },
    {
      ...{ who: 'yang-siyuan', to: ['110108'], why: 'work', leaves: -40, filed: [42, '22:05'] },
      then: [
        [{ does: 'register' }, 41, '9:40', 'superior'],
        [{ does: 'manage_at_origin' }, 41, '9:50', 'superior'],
      ],
    },
    {
      ...{ who: 'zhao-yufen', to: ['460204'], why: 'grandchildren', leaves: 5, filed: [1, '20:30'] },
    },
    {
      ...{ who: 'lin-ahai', to: ['231102', '柳岸路 30 号'], why: 'work', leaves: -30, filed: [34, '20:00'] },
      then: [
        [{ does: 'register' }, 33, '9:00'],
        [routeTo('liuan'), 33, '9:10'],
        [{ does: 'check_in' }, 27, '9:30'],
        [placeInto('liuan-mobile'), 26, '10:00'],
      ],
    },
    {
      ...{ who: 'feng-xiaozhou', to: ['460203'], why: 'winter', leaves: 3, filed: [1, '9:00'] },
    },
  ]
}
