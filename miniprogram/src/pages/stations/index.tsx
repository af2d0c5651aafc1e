import { PageScaffold } from '@/ui/page-scaffold'
import { Skeleton } from '@/ui/skeleton'

export default function StationsPage() {
  return (
    <PageScaffold title="驿站">
      <Skeleton />
    </PageScaffold>
  )
}
