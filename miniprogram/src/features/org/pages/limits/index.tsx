import { readLimits } from '@shared/county/contract'
import { defaultWishLimits } from '@shared/wish/limits'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { LimitsForm } from '../../limits/limits-form'
import { sayWishLimit, wishLimitKeys, wishLimitWords } from '../../limits/wish-words'
import { limitKeys, limitWords, sayLimit } from '../../limits/words'

/** How long each party has: the county changes it, everybody else reads it. docs/rules.md#time-limits */
export default function LimitsPage() {
  const read = useRead(readLimits, {})
  return (
    <Screen reads={[read]} title="办理期限" subtitle="全县的支部、驿站都照这里提醒">
      <ReadState read={read} failed="没有打开办理期限">
        {({ version, mayChange, limits, defaults, wishLimits, wishDefaults = defaultWishLimits }) => (
          <>
            <Card flush>
              <ListRow
                title="国家的文件只说“及时”，没有查到统一的天数"
                detail={
                  mayChange
                    ? '由县里自己定。改了以后新算的日子照新的，已经定好的日子不动。同一个人一天最多提醒一次'
                    : '由县里的管理员定。同一个人一天最多提醒一次'
                }
              />
              <ListRow
                icon="clock"
                title="信息留多久"
                detail="外出、联系记录、提醒和日志"
                onClick={() => void go.toRetention()}
              />
              <ListRow
                icon="calendar-days"
                title="岗位名录"
                detail="六类服务岗位，和多久报给单位一次"
                onClick={() => void go.toPostKinds()}
              />
            </Card>
            {mayChange ? (
              <LimitsForm
                key={version}
                {...{ version, limits, defaults, wishDefaults }}
                wishLimits={wishLimits ?? wishDefaults}
              />
            ) : (
              <>
                <Card flush>
                  {limitKeys.map((key) => (
                    <ListRow key={key} title={limitWords[key].label} detail={sayLimit(key, limits)} />
                  ))}
                </Card>
                <SectionTitle>微心愿</SectionTitle>
                <Card flush>
                  {wishLimitKeys.map((key) => (
                    <ListRow
                      key={key}
                      title={wishLimitWords[key].label}
                      detail={sayWishLimit(key, wishLimits ?? wishDefaults)}
                    />
                  ))}
                </Card>
              </>
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
