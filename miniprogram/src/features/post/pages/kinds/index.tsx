import { readPostSettings } from '@shared/post/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { KindsForm } from '../../kinds-form'
import { KindList } from '../../kind-list'

/** 岗位名录: the posts that this county offers, which its officers may rename, take out of use and add to. */
export default function KindsPage() {
  const read = useRead(readPostSettings, {})
  return (
    <Screen title="岗位名录" subtitle="全县的小区、社区安排岗位时，从这里选" reads={[read]}>
      <ReadState read={read} failed="没有打开岗位名录">
        {(settings) =>
          settings.mayChange ? (
            <KindsForm key={settings.version} settings={settings} />
          ) : (
            <KindList kinds={settings.kinds} />
          )
        }
      </ReadState>
    </Screen>
  )
}
