import { useRouter } from '@tarojs/taro'
import { isId, type TripId } from '@shared/ids'

/** The trip that the page was opened with; undefined when none was named, or not in the form of an id. */
export function useTripId(): TripId | undefined {
  const { tripId = '' } = useRouter().params
  return isId('trip', tripId) ? tripId : undefined
}
