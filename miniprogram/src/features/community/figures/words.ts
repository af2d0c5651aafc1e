import type { ShownFigures } from '@shared/figures/schema'
import type { OpenList } from '@shared/figures/tally'

type Cell = ShownFigures['overdue']

/** What stands for a number that isn't shown. */
const hidden = '—'

export const sayCell = (cell: Cell, unit = ''): string => (cell === 'hidden' ? hidden : `${cell}${unit}`)

/** 1.5 小时. */
const sayMinutes = (cell: Cell): string => (cell === 'hidden' ? hidden : `${Math.round(cell / 6) / 10} 小时`)

/** 12 人次，18 小时. */
export const sayServed = (served: Cell, minutes: Cell): string =>
  `${sayCell(served, ' 人次')}，${sayMinutes(minutes)}`

/** 一半在 3 天内; nothing is said of a few. */
export const sayMedian = ({ days }: ShownFigures['toDone']): string =>
  days === undefined ? '还不够多，说不出' : days === 0 ? '一半在当天' : `一半在 ${days} 天内`

export const listWords: Record<OpenList, string> = {
  to_verify: '要核实',
  published: '等认领',
  claimed: '有人在办',
  to_confirm: '等本人确认',
  redirected: '转给别人办',
}

const cellsOf = ({
  open,
  overdue,
  told,
  cameTrue,
  notDone,
  filled,
  served,
  toClaim,
  toDone,
}: ShownFigures): Cell[] => [
  ...Object.values(open),
  ...[overdue, told, cameTrue, notDone, filled, served.month, served.year, toClaim.of, toDone.of],
]

export const hasHidden = (figures: ShownFigures): boolean => cellsOf(figures).includes('hidden')

/** 等认领 2 · 有人在办 1 · 近一年实现 6. */
export const inShort = ({ open, cameTrue }: ShownFigures): string =>
  [
    `等认领 ${sayCell(open.published)}`,
    `有人在办 ${sayCell(open.claimed)}`,
    `近一年实现 ${sayCell(cameTrue)}`,
  ].join(' · ')
