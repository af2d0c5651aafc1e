import { PageScaffold } from '@/ui/page-scaffold'
import { Skeleton } from '@/ui/skeleton'

export default function TodayPage() {
  return (
    <PageScaffold title="今日">
      <Skeleton />
    </PageScaffold>
  )
}
