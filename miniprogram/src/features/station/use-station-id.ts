import { useRouter } from '@tarojs/taro'
import { isId, type StationId } from '@shared/ids'

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The station that the page was opened for; undefined when its address names none.
 * The scene of a permanent code is the station's id by itself.
 */
export function useStationId(): StationId | undefined {
  const { stationId, scene = '' } = useRouter().params
  const id = stationId ?? decoded(scene)
  return isId('station', id) ? id : undefined
}
