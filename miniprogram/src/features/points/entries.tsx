import { today } from '@/lib/clock'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { type Entry, sayDetail, sayKind, sayPoints } from './words'

/** 一笔一笔: what was written down, and what was taken back and why. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <>
      <SectionTitle>一笔一笔</SectionTitle>
      <Card flush>
        {entries.length === 0 && <ListRow title="还没有记过" detail="服务时长或心愿确认以后，就会记在这里" />}
        {entries.map((entry, i) => (
          <ListRow
            key={`${entry.on} ${entry.at} ${i}`}
            title={sayKind(entry)}
            detail={sayDetail(entry, today())}
            end={sayPoints(entry)}
          />
        ))}
      </Card>
    </>
  )
}
