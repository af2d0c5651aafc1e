import type { ShownFigures } from './schema'
import type { Figures, Median } from './figures'
import { openLists } from './tally'

/** Fewer than that tell of single people: docs/rules.md#small-figures. */
export const fewest = 5

type Cell = ShownFigures['overdue']

const isFew = (n: number): boolean => n > 0 && n < fewest

/** What of a number a reader sees who may not open the list behind it. */
const cell = (n: number, mayList: boolean): Cell => (mayList || !isFew(n) ? n : 'hidden')

const median = ({ of, days }: Median, mayList: boolean): ShownFigures['toDone'] => ({
  of: cell(of, mayList),
  // Of two or three it would be somebody's own.
  ...(of >= fewest && days !== undefined && { days }),
})

/** Minutes tell of people as far as those do who served them. */
const minutesOf = (minutes: number, served: number, mayList: boolean): Cell =>
  mayList || !isFew(served) ? minutes : 'hidden'

/** Figures as somebody sees them. */
export const shown = (figures: Figures, mayList: boolean): ShownFigures => {
  const { open, overdue, told, cameTrue, notDone, seats, filled, served, minutes } = figures
  const see = (n: number) => cell(n, mayList)
  return {
    open: {
      ...{ to_verify: see(open.to_verify), published: see(open.published), claimed: see(open.claimed) },
      ...{ to_confirm: see(open.to_confirm), redirected: see(open.redirected) },
    },
    ...{ overdue: see(overdue), told: see(told), cameTrue: see(cameTrue), notDone: see(notDone) },
    ...{ toClaim: median(figures.toClaim, mayList), toDone: median(figures.toDone, mayList) },
    ...{ seats, filled: see(filled) },
    served: { month: see(served.month), year: see(served.year) },
    minutes: {
      month: minutesOf(minutes.month, served.month, mayList),
      year: minutesOf(minutes.year, served.year, mayList),
    },
  }
}

/** The cells of figures that are hidden when they are few, each to be read and to be hidden. */
type At = (figures: ShownFigures) => { cell: Cell; hide: () => void }
const cells: readonly At[] = [
  ...openLists.map((list): At => ({ open }) => ({
    cell: open[list],
    hide: () => void (open[list] = 'hidden'),
  })),
  ...(['overdue', 'told', 'cameTrue', 'notDone', 'filled'] as const).map((name): At => (figures) => ({
    cell: figures[name],
    hide: () => void (figures[name] = 'hidden'),
  })),
  ...(['toClaim', 'toDone'] as const).map((name): At => (figures) => ({
    cell: figures[name].of,
    hide: () => void (figures[name].of = 'hidden'),
  })),
  ...(['month', 'year'] as const).flatMap((time): At[] => [
    ({ served }) => ({ cell: served[time], hide: () => void (served[time] = 'hidden') }),
    ({ minutes }) => ({ cell: minutes[time], hide: () => void (minutes[time] = 'hidden') }),
  ]),
]

/**
 * Where of one place alone a number is hidden, the whole less the others would tell it: the smallest other one is hidden,
 * too, or, where the reader knows all others, the whole.
 * @param rows of places of which the reader may open no list; changed in place, as is the whole.
 */
export function hideBesides(rows: readonly ShownFigures[], whole: ShownFigures): void {
  for (const at of cells) {
    const column = rows.map(at)
    if (column.filter(({ cell: one }) => one === 'hidden').length !== 1) continue
    const [least] = column
      .flatMap(({ cell: n, hide }) => (typeof n === 'number' && n > 0 ? [{ n, hide }] : []))
      .sort((a, b) => a.n - b.n)
    if (least) least.hide()
    else at(whole).hide()
  }
}
