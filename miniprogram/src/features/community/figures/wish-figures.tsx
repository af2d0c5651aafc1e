import type { ShownFigures } from '@shared/figures/schema'
import { openLists } from '@shared/figures/tally'
import type { PlaceId } from '@shared/ids'
import type { WishList } from '@shared/wish/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { listWords, sayCell, sayMedian } from './words'

export interface FiguresProps {
  figures: ShownFigures
  /** The place whose lists lie behind the numbers, for who may open them. */
  listsOf: PlaceId | undefined
}

/** How many wishes there are now, under each heading, and what became of those of a year. */
export function WishFigures({ figures, listsOf }: FiguresProps) {
  const { open, overdue, told, cameTrue, notDone, toClaim, toDone } = figures
  const opens = (list: WishList) => (listsOf ? { onClick: () => void go.toWishInbox(listsOf, list) } : {})
  return (
    <>
      <SectionTitle>现在的心愿</SectionTitle>
      <Card flush>
        {openLists.map((list) => (
          <ListRow key={list} title={listWords[list]} end={sayCell(open[list], ' 个')} {...opens(list)} />
        ))}
        <ListRow title="过了日子的" detail="等的日子过了，还没有动静" end={sayCell(overdue, ' 个')} />
      </Card>
      <SectionTitle>近 12 个月的心愿</SectionTitle>
      <Card flush>
        <ListRow title="提出的" end={sayCell(told, ' 个')} />
        <ListRow title="实现的" end={sayCell(cameTrue, ' 个')} {...opens('over')} />
        <ListRow title="结束了、没办成的" end={sayCell(notDone, ' 个')} {...opens('over')} />
        <ListRow title="发布以后有人认领" detail="最近认领的" end={sayMedian(toClaim)} />
        <ListRow title="提出以后实现" end={sayMedian(toDone)} />
      </Card>
    </>
  )
}
