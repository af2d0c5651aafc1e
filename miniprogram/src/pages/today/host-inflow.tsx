import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** The ways to those who are with the host's station, and to those from elsewhere who register there. */
export function HostInflow() {
  return (
    <Card flush>
      <ListRow
        icon="map-pin-house"
        title="在这里的党员"
        detail="编入支部的，什么时候该联系"
        onClick={() => void go.toHosted()}
      />
      <ListRow
        icon="users-round"
        title="外地党员登记"
        detail="新来的要核实、在这里的、走了的"
        onClick={() => void go.toInflowList()}
      />
      <ListRow
        icon="pencil"
        title="照纸上的代录"
        detail="没带手机、不会用手机的"
        onClick={() => void go.toInflowOnPaper()}
      />
    </Card>
  )
}
