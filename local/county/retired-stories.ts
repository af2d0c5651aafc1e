import type { AccountId } from '@shared/ids'
import { addDays, type Day } from '@shared/time'
import { phoneOf } from './phone'
import type { Deed } from './plan'
import type { ByKey } from './stories'
import type { Story, Told } from './story'

interface ByMoreKeys extends ByKey {
  /** To a branch of the county's own at the destination. */
  toBranch: (org: string) => Deed
  /** On to another place, the trip going on. */
  moveOn: (told: Told) => Deed
  accountOf: (key: string) => AccountId
}

/** What those of the retired officials' third branch have done, and whoever goes with them: the ways a trip can go. */
export function retiredStories(by: ByMoreKeys, today: Day): Story[] {
  const { routeTo, placeInto, toBranch, moveOn, accountOf } = by
  return [
    // To an organisation outside, by a letter: it has filled in the form, and waits to be called back.
    {
      ...{ who: 'tao-yongqing', to: ['510107', '锦水路 12 号'], why: 'grandchildren', leaves: -1 },
      filed: [5, '9:40'],
      then: [
        [{ does: 'register' }, 4, '9:05'],
        [{ does: 'route_outside', orgName: '锦水社区党委', orgPhone: phoneOf(2170) }, 4, '9:20'],
        [
          {
            ...{ does: 'answer_letter', by: accountOf('luo-qiaoyun') },
            ...{ contactName: '骆巧云', phone: phoneOf(2171) },
          },
          1,
          '15:20',
        ],
      ],
    },
    // To the county's own branch of mobile members at the destination: one is there, one is expected.
    {
      ...{ who: 'xie-jinlan', to: ['460203', '椰风路 21 号'], why: 'winter', leaves: -40 },
      filed: [46, '8:40'],
      then: [
        [{ does: 'register' }, 45, '9:00'],
        [toBranch('retired-south'), 45, '9:10'],
        [{ does: 'confirm_arrival' }, 38, '10:20'],
        [placeInto('retired-south'), 38, '10:25'],
        [
          {
            ...{ does: 'log_contact', side: 'host' },
            note: { how: 'met', topics: ['safe', 'activity'], topic: '来参加了支部的学习，精神很好' },
          },
          10,
          '16:00',
        ],
      ],
    },
    {
      ...{ who: 'shi-guangming', to: ['460203', '东湾路 27 号'], why: 'winter', leaves: -2, returns: 110 },
      filed: [6, '10:10'],
      then: [
        [{ does: 'register' }, 5, '9:30'],
        [toBranch('retired-south'), 5, '9:35'],
      ],
    },
    // A second leg: first with one station, now with another, the same trip.
    {
      ...{ who: 'meng-qinghe', to: ['460202', '白鹭路 50 号'], why: 'winter', leaves: -70 },
      filed: [76, '9:15'],
      then: [
        [{ does: 'register' }, 75, '9:00'],
        [routeTo('bailu'), 75, '9:05'],
        [{ does: 'check_in' }, 68, '10:00'],
        [placeInto('bailu-mobile'), 67, '9:50'],
        [
          moveOn({ who: 'meng-qinghe', to: ['460204', '东岸路 33 号'], why: 'winter', leaves: -3 }),
          6,
          '19:10',
        ],
        [{ does: 'register' }, 5, '9:20'],
        [routeTo('dongan'), 5, '9:25'],
        [{ does: 'check_in' }, 2, '11:05'],
      ],
    },
    // 回来几天: at home for some days, the trip goes on.
    {
      ...{ who: 'cai-yuhua', to: ['460202', '白鹭路 8 号'], why: 'with_children', leaves: -50 },
      filed: [56, '20:00'],
      then: [
        [{ does: 'register' }, 55, '9:10'],
        [routeTo('bailu'), 55, '9:15'],
        [{ does: 'check_in' }, 47, '9:40'],
        [placeInto('bailu-mobile'), 46, '14:30'],
        [
          {
            ...{ does: 'log_contact', side: 'origin' },
            note: { how: 'phone', topics: ['family', 'return'], topic: '外孙上学安顿好了，下旬回来住几天' },
          },
          12,
          '10:30',
        ],
        [{ does: 'visit_home', visit: { from: addDays(today, -2), until: addDays(today, 5) } }, 3, '18:30'],
      ],
    },
    // Told by the daughter, written down by the branch, which keeps in touch itself.
    {
      ...{ who: 'zhuang-fugui', to: ['310115'], why: 'with_children', leaves: -20, filed: [18, '14:20'] },
      onBehalf: { source: 'family', relation: '女儿', consent: 'spoken' },
      then: [
        [{ does: 'manage_at_origin' }, 18, '14:25'],
        [
          {
            ...{ does: 'log_contact', side: 'origin' },
            note: {
              ...{ how: 'phone', topics: ['health', 'family'], topic: '女儿接的电话，住得惯' },
              ...{ difficulty: '膝盖不好，上下楼不方便', followUp: '问问看病的事定了没有' },
              followUpOn: addDays(today, 1),
            },
          },
          5,
          '10:00',
        ],
      ],
    },
    // 和老伴一起走: two trips filed in one pass, to be registered by two branches.
    {
      ...{ who: 'gu-weiguo', to: ['460203'], why: 'winter', leaves: 12, returns: 130, filed: [1, '19:30'] },
    },
    {
      ...{ who: 'pan-shulan', to: ['460203'], why: 'winter', leaves: 12, returns: 130, filed: [1, '19:31'] },
      together: 'gu-weiguo',
    },
  ]
}
