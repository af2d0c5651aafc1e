import { PageScaffold } from '@/ui/page-scaffold'
import { Skeleton } from '@/ui/skeleton'

export default function MePage() {
  return (
    <PageScaffold title="我的">
      <Skeleton />
    </PageScaffold>
  )
}
