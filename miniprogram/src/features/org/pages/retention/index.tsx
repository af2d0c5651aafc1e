import { readLimits } from '@shared/county/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { RetentionForm } from '../../retention/retention-form'
import { periods, retentionWords } from '../../retention/words'

/** How long what is kept: the county makes it shorter, everybody else reads it. docs/rules.md#retention */
export default function RetentionPage() {
  const read = useRead(readLimits, {})
  return (
    <Screen reads={[read]} title="信息留多久" subtitle="用不着的信息不多留">
      <ReadState read={read} failed="没有打开">
        {({ version, mayChange, limits, retention, longest }) => (
          <>
            <Card flush>
              <ListRow
                title="只能改短，不能比告诉过大家的更长"
                detail={
                  mayChange
                    ? '法律要求日志至少留六个月，所以下面两样不能少于 183 天'
                    : '由县里的管理员定。法律要求日志至少留六个月'
                }
              />
            </Card>
            {mayChange ? (
              <RetentionForm key={version} {...{ version, limits, retention, longest }} />
            ) : (
              <Card flush>
                {periods.map((key) => (
                  <ListRow
                    key={key}
                    title={retentionWords[key].label}
                    detail={`${retentionWords[key].hint}：${retention[key]} 天`}
                  />
                ))}
              </Card>
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
