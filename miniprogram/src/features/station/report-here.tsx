import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/**
 * How one checks in here. The poster's code that may have opened this page proves nothing: the code on the station's
 * own screen does, or the host who sees one.
 */
export function ReportHere() {
  const me = useMe()
  return (
    <Card title="到这里报到" flush>
      <ListRow
        icon="scan-line"
        title="扫报到码"
        detail="驿站屏幕上的码，每 30 秒换一次；海报上的码不算报到"
        onClick={() => void go.toScan()}
      />
      {me && !me.member && (
        <ListRow
          icon="user-round"
          title="先绑定党员身份"
          detail="还没绑定的，先说您是哪位党员"
          onClick={() => void go.toBind()}
        />
      )}
      <ListRow icon="users-round" title="没带手机？" detail="把支部写的纸条交给驿站的同志，当面登记就行" />
    </Card>
  )
}
