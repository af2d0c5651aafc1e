import { useRouter } from '@tarojs/taro'
import { isId, type StationId } from '@shared/ids'

/** The station that the page was opened for; undefined when its address names none. */
export function useStationId(): StationId | undefined {
  const { stationId = '' } = useRouter().params
  return isId('station', stationId) ? stationId : undefined
}
