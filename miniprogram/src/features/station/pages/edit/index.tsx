import { readStation, readStationHistory } from '@shared/station/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { serverNow } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { EditForm } from '../../edit/edit-form'
import { NoSuchStation } from '../../no-such-station'
import { useStationId } from '../../use-station-id'
import { fieldWords } from '../../words'

/** A host says anew when the station is open, whom to call and what it offers; who changed it last stands below. */
export default function EditStationPage() {
  const stationId = useStationId()
  const me = useMe()
  const grant = useGrant()
  const own = me?.grants.find((one) => one.stationId === stationId)
  const actingAs = (own ?? grant)?.grantId
  const as = actingAs && { actingAs }
  const read = useRead(readStation, stationId && { params: { stationId } })
  const history = useRead(readStationHistory, stationId && { params: { stationId }, ...as })
  const again = () => {
    void read.refresh()
    void history.refresh()
  }
  return (
    <Screen title={read.data?.name} reads={[read, history]}>
      {stationId ? (
        <ReadState read={history} failed="没有打开">
          {({ version, changes }) => (
            <>
              <ReadState read={read} failed="没有打开这个驿站">
                {(station) => (
                  <EditForm
                    key={version}
                    station={station}
                    version={version}
                    actingAs={actingAs}
                    onSaved={again}
                  />
                )}
              </ReadState>
              {changes.length > 0 && (
                <Card title="谁改过" flush>
                  {changes.map(({ at, by, fields }) => (
                    <ListRow
                      key={at}
                      title={`${by}改了${fieldWords(fields)}`}
                      detail={sayInstant(at, serverNow())}
                    />
                  ))}
                </Card>
              )}
            </>
          )}
        </ReadState>
      ) : (
        <NoSuchStation />
      )}
    </Screen>
  )
}
