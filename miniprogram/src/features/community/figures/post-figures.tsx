import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import type { FiguresProps } from './wish-figures'
import { sayCell, sayServed } from './words'

/** Seats of posts, who has one, and how long people served. */
export function PostFigures({ figures, listsOf }: FiguresProps) {
  const { seats, filled, served, minutes } = figures
  const opens = listsOf ? { onClick: () => void go.toShifts(listsOf) } : {}
  return (
    <>
      <SectionTitle>服务岗位</SectionTitle>
      <Card flush>
        <ListRow
          title="这个月的岗位"
          detail="长期岗也算"
          end={`${seats} 个名额，报了 ${sayCell(filled)}`}
          {...opens}
        />
        <ListRow title="这个月服务" end={sayServed(served.month, minutes.month)} {...opens} />
        <ListRow title="近 12 个月服务" end={sayServed(served.year, minutes.year)} />
      </Card>
    </>
  )
}
